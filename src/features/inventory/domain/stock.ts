export type StockMovementKind =
  /** A checkout reserved pieces. */
  | 'reserve'
  /** A checkout ended without an order. */
  | 'release_reservation'
  /** An order was paid: its reservation becomes its allocation. */
  | 'allocate'
  /** An order was canceled before it was shipped. */
  | 'release_allocation'
  /** Allocated pieces were shipped. */
  | 'fulfill'
  /** A delivery, a loss or a recount by staff: the one kind whose quantity may be negative. */
  | 'adjust'

/**
 * The stock of one variant in pieces. Of the pieces `onHand`, checkouts hold `reserved` and placed orders hold
 * `allocated`. No figure is ever negative, and neither is `available`, unless the variant is sold on backorder: `onHand
 * = available + reserved + allocated` always holds (invariant I1).
 */
type StockFigures = { readonly onHand: number; readonly reserved: number; readonly allocated: number }

/**
 * The effect of one piece of each movement: a level is the sum of its movements. The repository's statements do the
 * same.
 */
export const stockEffects: Readonly<Record<StockMovementKind, StockFigures>> = {
  reserve: { onHand: 0, reserved: 1, allocated: 0 },
  release_reservation: { onHand: 0, reserved: -1, allocated: 0 },
  allocate: { onHand: 0, reserved: -1, allocated: 1 },
  release_allocation: { onHand: 0, reserved: 0, allocated: -1 },
  fulfill: { onHand: -1, reserved: 0, allocated: -1 },
  adjust: { onHand: 1, reserved: 0, allocated: 0 },
}
