import { keepBoughtFiles } from '@/features/catalog/bought-files-sql'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'

import type { NewOrder } from './domain/order'
import { brokenTotals } from './domain/order-totals'
import { insertOrder } from './new-order.repository'
import { orderPlaced } from './order.events'

/**
 * Writes an order with its lines and the beginning of its timeline in one statement, and the files that its buyer may
 * download in another. Call it in the transaction that also holds the stock and creates the payment. The order is
 * pending, or with `isPlaced` binding at once; `order.placed` is then published here.
 *
 * @throws when the amounts violate invariant I5, which means a bug in the quote.
 */
export async function createOrder(
  ctx: Context,
  order: NewOrder,
  { isPlaced = false }: { isPlaced?: boolean } = {},
): Promise<void> {
  const broken = brokenTotals(order)
  if (broken.length > 0) throw new Error(`Order ${order.number} breaks the rules of its totals: ${broken.join('; ')}`)
  await insertOrder(ctx, order, isPlaced)
  await keepBoughtFiles(ctx, { orderId: order.id, variants: order.lines.filter(({ isDigital }) => isDigital) })
  if (isPlaced) await publish(ctx, orderPlaced, { orderId: order.id, storeId: ctx.store.id }, { key: order.id })
}
