interface Held {
  readonly reserved: number
  readonly allocated: number
}

/** The number of pieces of a variant that checkouts and open orders hold. */
export const heldPieces = (stock: Held | null | undefined): number => (stock?.reserved ?? 0) + (stock?.allocated ?? 0)

/** Why a variant cannot be deleted, in words; null when it can. */
export function promisedProblem(held: number): string | null {
  if (held === 0) return null
  const pieces = held === 1 ? 'One piece of it is' : `${String(held)} pieces of it are`
  return `${pieces} reserved for open orders. Take it off sale, and delete it once they have shipped.`
}
