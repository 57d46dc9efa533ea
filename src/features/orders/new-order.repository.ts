import { sql } from 'drizzle-orm'

import { columnNames } from '@/platform/column-names'
import type { Context } from '@/platform/context'
import { order_events, orders, orders_lines } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { NewOrder } from './domain/order'
import { lineRows } from './order-line.codec'
import { orderValues } from './order.codec'
import { endOfTerm } from './transfer.repository'

/**
 * One statement: the order, pending or placed at once, its lines and the beginning of its timeline. Foreign keys are
 * checked at its end.
 */
export async function insertOrder(ctx: Context, order: NewOrder, isPlaced: boolean): Promise<void> {
  const { store, status, paymentStatus, fulfillmentStatus, placedAt, payBy } = orders
  const isByTransfer = order.paymentProvider === 'manual' && order.total > 0 && !order.isPaidOnDelivery
  const written = orderValues(order)
  const lines = lineRows(order.lines.map((line) => ({ ...line, id: uuidV7(ctx.clock.now()) })))
  const began = isPlaced ? ['order.created', 'order.placed'] : ['order.created']
  const events = began.map((type, place) => ({ id: uuidV7(ctx.clock.now()), type, place }))
  const event = order_events
  await sqlOf(ctx).execute(sql`
    with new_order as (
      insert into ${orders} (${written.columns},
        ${columnNames(store, status, paymentStatus, fulfillmentStatus, placedAt, payBy)})
      values (${written.values}, ${ctx.store.id}, ${isPlaced ? 'placed' : 'pending'}, 'unpaid',
        ${order.lines.every((line) => line.isDigital) ? 'not_required' : 'unfulfilled'},
        ${isPlaced ? sql`now()` : null}, ${isPlaced && isByTransfer ? endOfTerm(ctx) : null})
      returning ${orders.id} as id, ${orders.store} as store
    ), new_lines as (
      insert into ${orders_lines} (${columnNames(orders_lines._parentID)}, ${lines.columns})
      select new_order.id, ${lines.values} from new_order, ${lines.rows}
    )
    insert into ${event} (${columnNames(event.id, event.store, event.order, event.type, event.data, event.createdAt)})
    select began.id, new_order.store, new_order.id, began.type, '{}'::jsonb,
      now() + make_interval(secs => began.place * 0.001)
    from new_order, jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as began(id uuid, type text, place int)`)
}
