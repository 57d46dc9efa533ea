import type { Said } from '@/shared/said'

interface Held {
  readonly reserved: number
  readonly allocated: number
}

/** The number of pieces of a variant that checkouts and open orders hold. */
export const heldPieces = (stock: Held | null | undefined): number => (stock?.reserved ?? 0) + (stock?.allocated ?? 0)

export type PromisedSaid = Said<'inventory', 'promised.variant'>

/** Why a variant cannot be deleted; null when it can. */
export const promisedProblem = (held: number): PromisedSaid | null =>
  held === 0 ? null : { of: 'inventory', key: 'promised.variant', values: { count: held } }
