import type { ShownCart } from './shown-cart'

/** What the cart's page and the drawer show. */
export interface CartState {
  readonly cart: ShownCart | null
  /** What was just added: how many pieces more are in the cart than before. */
  readonly added: { readonly lineId: string; readonly title: string; readonly pieces: number } | null
  /** What was just removed; it can be put back. */
  readonly removed: { readonly sku: string; readonly title: string; readonly quantity: number } | null
  /** What went wrong, in words. */
  readonly error: string | null
  /** What could not be added, by name. */
  readonly about: string | null
  /** Tells one answer from the next; 0 before the first. */
  readonly at: number
}

export const noCart: CartState = { cart: null, added: null, removed: null, error: null, about: null, at: 0 }

/** Why something was not done, and what. */
export const refusalOf = ({ error, about }: CartState): string | null =>
  error !== null && about !== null ? `${about}: ${error}` : error
