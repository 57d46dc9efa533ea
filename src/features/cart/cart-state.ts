import type { ShownCart } from './shown-cart'

/** The state of the cart's page and the drawer. */
export interface CartState {
  readonly cart: ShownCart | null
  /** The line that the last change added to, with the number of added pieces. */
  readonly added: { readonly lineId: string; readonly title: string; readonly pieces: number } | null
  /** The line that the last change removed, which can be undone. */
  readonly removed: { readonly sku: string; readonly title: string; readonly quantity: number } | null
  /** The error message. */
  readonly error: string | null
  /** The name of the variant that could not be added. */
  readonly about: string | null
  /** Differs between answers; 0 before the first. */
  readonly at: number
}

export const noCart: CartState = { cart: null, added: null, removed: null, error: null, about: null, at: 0 }

/** The error message with the name of the variant. */
export const refusalOf = ({ error, about }: CartState): string | null =>
  error !== null && about !== null ? `${about}: ${error}` : error
