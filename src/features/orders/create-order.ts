import type { Context } from '@/platform/context'

import type { NewOrder } from './domain/order'
import { insertOrder } from './order.repository'

/**
 * Writes a pending order with its lines and the first row of its timeline, in one statement. Belongs into the caller's
 * transaction, next to the reservation of its stock and to its payment.
 */
export async function createOrder(ctx: Context, order: NewOrder): Promise<void> {
  assertAddsUp(order)
  await insertOrder(ctx, order)
}

/** Invariant I5: the lines and the shipping add up to the total, to the minor unit. A quote that does not is a bug. */
function assertAddsUp({ number, lines, shippingLine, taxInclusive, total }: NewOrder): void {
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const shipping = shippingLine ? shippingLine.amount + (taxInclusive ? 0 : shippingLine.taxTotal) : 0
  if (lines.length === 0) throw new Error(`Order ${number} has no lines`)
  if (goods + shipping !== total) {
    throw new Error(`Order ${number} does not add up: ${String(goods + shipping)} is not ${String(total)}`)
  }
}
