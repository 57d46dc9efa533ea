import { z } from 'zod'

import { findCurrentCustomer } from '@/features/customers/current-customer'
import { publicUrl } from '@/features/stores/public-url'
import { operation } from '@/platform/http/operation'
import { cursorParam, limitParam } from '@/platform/http/query-params'
import { listOf } from '@/shared/answer-schemas'
import { fail, ok } from '@/shared/result'

import { orderListItemSchema } from './order.answer'
import { isOrderCursor, listCustomerOrders } from './order.queries'

export const listMyOrdersCall = operation(
  {
    id: 'listCurrentCustomerOrders',
    method: 'GET',
    path: '/customers/me/orders',
    tag: 'Customers',
    summary: 'The orders of the signed-in customer, the newest first',
    query: z.object({ cursor: cursorParam(isOrderCursor), limit: limitParam(20) }),
    status: 200,
    answer: listOf(orderListItemSchema).meta({ id: 'OrderList' }),
    failures: ['unauthorized'],
    limit: 'read',
    cache: 'personal',
  },
  async ({ ctx, query: { cursor = null, limit } }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    const { items, nextCursor } = await listCustomerOrders(ctx, customer.id, { cursor, limit })
    const withUrl = items.map((order) => ({
      ...order,
      pictureUrl: order.pictureUrl === null ? null : publicUrl(ctx.store, order.pictureUrl),
    }))
    return ok({ items: withUrl, nextCursor })
  },
)
