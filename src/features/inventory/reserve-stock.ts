import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import { announceStock } from './announce-stock'
import { insertHolds } from './hold.repository'
import type { StockShortage } from './stock-shortage'

export interface Reservation {
  readonly orderId: string
  /** The same variant may be on several lines; their quantities are added up. */
  readonly lines: readonly { readonly variantId: string; readonly sku: string; readonly quantity: number }[]
  /**
   * The end by the database's clock. Null for an order that is placed at once: its pieces are allocated and do not
   * expire.
   */
  readonly expiresAt: Date | null
}

/**
 * Holds the pieces of a new order until `expiresAt`: all of them or, when some are missing, none. Variants without
 * tracked stock, such as downloads, are always available.
 */
export async function reserveStock(ctx: Context, reservation: Reservation): Promise<Result<void, StockShortage>> {
  const { orderId, lines, expiresAt } = reservation
  if (lines.length === 0) return ok(undefined)
  const { short, changed } = await insertHolds(ctx, { orderId, wanted: lines, expiresAt })
  if (short.length > 0) return fail('insufficient_stock', { lines: short })
  await announceStock(ctx, changed)
  return ok(undefined)
}
