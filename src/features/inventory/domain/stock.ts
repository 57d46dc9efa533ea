import { fail, ok, type Result } from '@/shared/result'

/**
 * The stock of one variant at one location, in pieces. `onHand` is what lies on the shelf; of it, `reserved` is held by
 * checkouts under way and `allocated` belongs to placed orders. None is ever negative, and neither is what is left:
 * `onHand = available + reserved + allocated` at every moment (invariant I1).
 */
export type StockLevel = { readonly onHand: number; readonly reserved: number; readonly allocated: number }

export type StockOperation =
  /** A checkout holds pieces. */
  | 'reserve'
  /** A checkout ended without an order. */
  | 'release'
  /** An order was paid: its reservation becomes its allocation. */
  | 'allocate'
  /** An order was paid after its reservation had expired: pieces are taken again, if there are any. */
  | 'allocate_available'
  /** An order was canceled before it was shipped. */
  | 'deallocate'
  /** Allocated pieces left the house. */
  | 'fulfill'
  /** Pieces came in: a delivery, or a return that can be sold again. */
  | 'receive'
  /** Pieces were lost, broken or miscounted. */
  | 'write_off'

export type StockDelta = StockLevel

/** What one piece of an operation changes. The repository's statements and the ledger follow the same table. */
export const stockEffects: Readonly<Record<StockOperation, StockDelta>> = {
  reserve: { onHand: 0, reserved: 1, allocated: 0 },
  release: { onHand: 0, reserved: -1, allocated: 0 },
  allocate: { onHand: 0, reserved: -1, allocated: 1 },
  allocate_available: { onHand: 0, reserved: 0, allocated: 1 },
  deallocate: { onHand: 0, reserved: 0, allocated: -1 },
  fulfill: { onHand: -1, reserved: 0, allocated: -1 },
  receive: { onHand: 1, reserved: 0, allocated: 0 },
  write_off: { onHand: -1, reserved: 0, allocated: 0 },
}

/** A line of the ledger. A level is the sum of its movements. */
export type StockMovement = {
  readonly operation: StockOperation
  readonly quantity: number
  readonly delta: StockDelta
}

export type StockFailure =
  | { code: 'invalid_quantity' }
  /** Fewer than asked for are free. */
  | { code: 'insufficient_stock'; available: number }
  /** More should be released, allocated or shipped than is held: the caller's books are wrong. */
  | { code: 'not_held'; held: number }

export const emptyStock: StockLevel = { onHand: 0, reserved: 0, allocated: 0 }

/** What may still be promised. */
export const available = ({ onHand, reserved, allocated }: StockLevel): number => onHand - reserved - allocated

/** Whether the level keeps invariant I1; the database says the same in a CHECK. */
export const isSound = (level: StockLevel): boolean =>
  [level.onHand, level.reserved, level.allocated, available(level)].every(
    (pieces) => Number.isSafeInteger(pieces) && pieces >= 0,
  )

/** The ledger line of an operation on `quantity` pieces. */
export function stockMovement(operation: StockOperation, quantity: number): StockMovement {
  const effect = stockEffects[operation]
  return {
    operation,
    quantity,
    delta: {
      onHand: effect.onHand * quantity,
      reserved: effect.reserved * quantity,
      allocated: effect.allocated * quantity,
    },
  }
}

/** The level after an operation, or why it cannot be; the level stays sound. */
export function applyStock(
  level: StockLevel,
  operation: StockOperation,
  quantity: number,
): Result<StockLevel, StockFailure> {
  if (!Number.isSafeInteger(quantity) || quantity < 1) return fail('invalid_quantity')
  const { delta } = stockMovement(operation, quantity)
  const after = {
    onHand: level.onHand + delta.onHand,
    reserved: level.reserved + delta.reserved,
    allocated: level.allocated + delta.allocated,
  }
  if (!Number.isSafeInteger(after.onHand)) return fail('invalid_quantity')
  if (after.reserved < 0) return fail('not_held', { held: level.reserved })
  if (after.allocated < 0) return fail('not_held', { held: level.allocated })
  if (available(after) < 0) return fail('insufficient_stock', { available: available(level) })
  return ok(after)
}

export const reserve = (level: StockLevel, quantity: number) => applyStock(level, 'reserve', quantity)
export const release = (level: StockLevel, quantity: number) => applyStock(level, 'release', quantity)
export const allocate = (level: StockLevel, quantity: number) => applyStock(level, 'allocate', quantity)
export const deallocate = (level: StockLevel, quantity: number) => applyStock(level, 'deallocate', quantity)
export const fulfill = (level: StockLevel, quantity: number) => applyStock(level, 'fulfill', quantity)

/**
 * A correction by staff, up or down. Down only to what is promised: what a checkout or an order holds must be released
 * there first.
 */
export function adjust(level: StockLevel, difference: number): Result<StockLevel, StockFailure> {
  return applyStock(level, difference < 0 ? 'write_off' : 'receive', Math.abs(difference))
}

/**
 * How much of a wish is taken from the shelf and how much is promised from a later delivery. Backordered pieces are
 * never part of the level, which therefore stays sound.
 */
export function splitBackorder(
  level: StockLevel,
  quantity: number,
  backorder: boolean,
): Result<{ reserved: number; backordered: number }, StockFailure> {
  if (!Number.isSafeInteger(quantity) || quantity < 1) return fail('invalid_quantity')
  const reserved = Math.min(quantity, available(level))
  if (reserved < quantity && !backorder) return fail('insufficient_stock', { available: available(level) })
  return ok({ reserved, backordered: quantity - reserved })
}
