import { piecesByLine, type FulfilledLine } from '@/features/orders/domain/fulfilled-lines'
import { fail, ok, type Result } from '@/shared/result'

export type FulfillableLine = {
  readonly id: string
  readonly quantity: number
  /** Pieces that were canceled after ordering and must not be shipped. */
  readonly canceled?: number | undefined
  /** Digital lines are delivered by link, never shipped. */
  readonly isDigital: boolean
}

export type FulfillmentFailure =
  | { code: 'nothing_to_fulfill' }
  | { code: 'unknown_line'; lineId: string }
  | { code: 'invalid_quantity'; lineId: string }
  | { code: 'exceeds_remaining'; lineId: string; remaining: number }

/** The pieces left to ship by line: ordered, less canceled, less shipped; lines without are left out. */
export function remainingLines(
  lines: readonly FulfillableLine[],
  shipped: ReadonlyMap<string, number>,
): FulfilledLine[] {
  return lines
    .filter((line) => !line.isDigital)
    .map((line) => ({ lineId: line.id, quantity: line.quantity - (line.canceled ?? 0) - (shipped.get(line.id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/**
 * Checks the content of a parcel: known physical lines, whole pieces, never more than are left. The result has each
 * line once.
 */
export function checkFulfillment(
  lines: readonly FulfillableLine[],
  shipped: ReadonlyMap<string, number>,
  wanted: readonly FulfilledLine[],
): Result<FulfilledLine[], FulfillmentFailure> {
  const invalid = wanted.find(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1)
  if (invalid) return fail('invalid_quantity', { lineId: invalid.lineId })
  const parcel = piecesByLine(wanted)
  if (parcel.size === 0) return fail('nothing_to_fulfill')
  const remaining = new Map(remainingLines(lines, shipped).map(({ lineId, quantity }) => [lineId, quantity]))
  for (const [lineId, quantity] of parcel) {
    if (!lines.some((line) => line.id === lineId && !line.isDigital)) return fail('unknown_line', { lineId })
    const left = remaining.get(lineId) ?? 0
    if (quantity > left) return fail('exceeds_remaining', { lineId, remaining: left })
  }
  return ok([...parcel].map(([lineId, quantity]) => ({ lineId, quantity })))
}
