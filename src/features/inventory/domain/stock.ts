export type StockMovementKind =
  /** A checkout holds pieces. */
  | 'reserve'
  /** A checkout ended without an order. */
  | 'release_reservation'
  /** An order was paid: its reservation becomes its allocation. */
  | 'allocate'
  /** An order was canceled before it was shipped. */
  | 'release_allocation'
  /** Allocated pieces left the house. */
  | 'fulfill'
  /** A delivery, a loss or a recount by staff: the one kind whose quantity may be negative. */
  | 'adjust'

/**
 * Of one variant, in pieces. `onHand` is what lies on the shelf; of it, `reserved` is held by checkouts under way and
 * `allocated` belongs to placed orders. None is ever negative, and neither is what is left, unless the variant is sold
 * on backorder: `onHand = available + reserved + allocated` at every moment (invariant I1).
 */
type StockFigures = { readonly onHand: number; readonly reserved: number; readonly allocated: number }

/** What one piece of each movement changes: a level is the sum of its movements. The repository's statements do the same. */
export const stockEffects: Readonly<Record<StockMovementKind, StockFigures>> = {
  reserve: { onHand: 0, reserved: 1, allocated: 0 },
  release_reservation: { onHand: 0, reserved: -1, allocated: 0 },
  allocate: { onHand: 0, reserved: -1, allocated: 1 },
  release_allocation: { onHand: 0, reserved: 0, allocated: -1 },
  fulfill: { onHand: -1, reserved: 0, allocated: -1 },
  adjust: { onHand: 1, reserved: 0, allocated: 0 },
}
