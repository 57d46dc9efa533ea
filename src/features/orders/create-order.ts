import { keepBoughtFiles } from '@/features/catalog/bought-files'
import type { Context } from '@/platform/context'

import type { NewOrder } from './domain/order'
import { brokenTotals } from './domain/order-totals'
import { insertOrder } from './order.repository'

/**
 * Writes a pending order with its lines and the first row of its timeline in one statement, and the files that its
 * buyer may download in another. Call it in the transaction that also reserves the stock and creates the payment.
 * Throws when the figures break invariant I5: a quote that does is a bug.
 */
export async function createOrder(ctx: Context, order: NewOrder): Promise<void> {
  const broken = brokenTotals(order)
  if (broken.length > 0) throw new Error(`Order ${order.number} breaks the rules of its totals: ${broken.join('; ')}`)
  await insertOrder(ctx, order)
  await keepBoughtFiles(ctx, { orderId: order.id, variants: order.lines.filter(({ isDigital }) => isDigital) })
}
