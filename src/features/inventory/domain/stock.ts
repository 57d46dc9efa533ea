import { fail, ok, type Result } from '@/shared/result'

/**
 * The stock of one variant, in pieces. `onHand` is what lies on the shelf; of it, `reserved` is held by checkouts under
 * way and `allocated` belongs to placed orders. None is ever negative, and neither is what is left, unless the variant
 * is sold on backorder: `onHand = available + reserved + allocated` at every moment (invariant I1).
 */
export type StockLevel = {
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  /** Sold beyond what is on hand: `available` may fall below zero, which is what a later delivery owes. */
  readonly allowBackorder?: boolean | undefined
}

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
  /** Returned pieces can be sold again. */
  | 'restock'
  /** A delivery, a loss or a recount by staff: the one kind whose quantity may be negative. */
  | 'adjust'

export type StockDelta = { readonly onHand: number; readonly reserved: number; readonly allocated: number }

/** What one piece of each movement changes. The repository's statements and the ledger follow the same table. */
export const stockEffects: Readonly<Record<StockMovementKind, StockDelta>> = {
  reserve: { onHand: 0, reserved: 1, allocated: 0 },
  release_reservation: { onHand: 0, reserved: -1, allocated: 0 },
  allocate: { onHand: 0, reserved: -1, allocated: 1 },
  release_allocation: { onHand: 0, reserved: 0, allocated: -1 },
  fulfill: { onHand: -1, reserved: 0, allocated: -1 },
  restock: { onHand: 1, reserved: 0, allocated: 0 },
  adjust: { onHand: 1, reserved: 0, allocated: 0 },
}

/** A line of the ledger. A level is the sum of its movements. */
export type StockMovement = { readonly kind: StockMovementKind; readonly quantity: number; readonly delta: StockDelta }

export type StockFailure =
  | { code: 'invalid_quantity' }
  /** Fewer than asked for are free. */
  | { code: 'insufficient_stock'; available: number }
  /** More should be released, allocated or shipped than is held: the caller's books are wrong. */
  | { code: 'not_held'; held: number }

export const emptyStock: StockLevel = { onHand: 0, reserved: 0, allocated: 0 }

/** What may still be promised; negative only on backorder. */
export const available = ({ onHand, reserved, allocated }: StockLevel): number => onHand - reserved - allocated

/** Whether the level keeps invariant I1; the database says the same in its CHECKs. */
export const isSound = (level: StockLevel): boolean =>
  [level.onHand, level.reserved, level.allocated].every((pieces) => Number.isSafeInteger(pieces) && pieces >= 0) &&
  (level.allowBackorder === true || available(level) >= 0)

/** The ledger line of a movement of `quantity` pieces. */
export function stockMovement(kind: StockMovementKind, quantity: number): StockMovement {
  const { onHand, reserved, allocated } = stockEffects[kind]
  const times = (effect: number) => (effect === 0 ? 0 : effect * quantity)
  return { kind, quantity, delta: { onHand: times(onHand), reserved: times(reserved), allocated: times(allocated) } }
}

/** The level after a movement, or why it cannot be; the level stays sound. */
export function moveStock(
  level: StockLevel,
  kind: StockMovementKind,
  quantity: number,
): Result<StockLevel, StockFailure> {
  if (!Number.isSafeInteger(quantity) || (kind === 'adjust' ? quantity === 0 : quantity < 1)) {
    return fail('invalid_quantity')
  }
  const { delta } = stockMovement(kind, quantity)
  const after = {
    ...level,
    onHand: level.onHand + delta.onHand,
    reserved: level.reserved + delta.reserved,
    allocated: level.allocated + delta.allocated,
  }
  if (!Number.isSafeInteger(after.onHand)) return fail('invalid_quantity')
  if (after.reserved < 0) return fail('not_held', { held: level.reserved })
  if (after.allocated < 0) return fail('not_held', { held: level.allocated })
  if (after.onHand < 0) return fail('insufficient_stock', { available: level.onHand })
  return isSound(after) ? ok(after) : fail('insufficient_stock', { available: available(level) })
}

export const reserve = (level: StockLevel, quantity: number) => moveStock(level, 'reserve', quantity)
export const releaseReservation = (level: StockLevel, quantity: number) =>
  moveStock(level, 'release_reservation', quantity)
export const allocate = (level: StockLevel, quantity: number) => moveStock(level, 'allocate', quantity)
export const releaseAllocation = (level: StockLevel, quantity: number) =>
  moveStock(level, 'release_allocation', quantity)
export const fulfill = (level: StockLevel, quantity: number) => moveStock(level, 'fulfill', quantity)
export const restock = (level: StockLevel, quantity: number) => moveStock(level, 'restock', quantity)

/**
 * A correction by staff, up or down. Down only to what is promised: what a checkout or an order holds must be released
 * there first.
 */
export const adjust = (level: StockLevel, difference: number) => moveStock(level, 'adjust', difference)
