import { sql } from 'drizzle-orm'

import { onlineProviderIds } from '@/features/payments/providers'
import type { SystemContext } from '@/platform/context'
import { orders, payments } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { paymentWindow, sweepAfter } from './domain/payment-window'
import type { PaymentReference } from './settle-payment'

/** An order that the sweeper must settle, with the payments to query; without any, its time to pay is over. */
export type SweptOrder = {
  readonly orderId: string
  readonly storeId: string
  readonly payments: readonly PaymentReference[]
}

/**
 * Orders with a payment that may have changed without a webhook. A payment of a placed order is still processed at its
 * provider, or should be canceled there: it is listed for a day after it was begun, and then for a month in one minute of
 * each hour. Then pending orders whose time to pay is over. The oldest come first, because ids grow with time.
 */
export async function listSweptOrders(ctx: SystemContext, after: string | null, limit: number): Promise<SweptOrder[]> {
  const { rows } = await sqlOf(ctx).execute<SweptOrder>(sql`
    with open as (
      select ${payments.order} as id, ${payments.provider} as provider, ${payments.reference} as reference
      from ${payments} join ${orders} on ${orders.id} = ${payments.order}
      where ${payments.provider} = any(${sql.param(onlineProviderIds())}::text[]) and ${payments.reference} is not null
        and ${payments.status} in ('pending', 'failed', 'authorized')
        and (${orders.status} in ('pending', 'canceled')
          or (${orders.status} in ('placed', 'completed') and ${payments.status} <> 'authorized'
            and ${payments.createdAt} > now() - interval '30 days'
            and (${payments.createdAt} > now() - interval '1 day'
              or extract(epoch from now() - ${payments.createdAt})::bigint % 3600 < 60)))
    ), swept as (
      select open.id from open
      union
      select ${orders.id} from ${orders}
      where ${orders.status} = 'pending' and ${orders.createdAt} < now() - make_interval(secs => ${paymentWindow})
    )
    select ${orders.id} as "orderId", ${orders.store} as "storeId", coalesce((
      select jsonb_agg(jsonb_build_object('provider', open.provider, 'reference', open.reference))
      from open where open.id = ${orders.id}), '[]'::jsonb) as payments
    from ${orders} join swept on swept.id = ${orders.id}
    where ${orders.createdAt} < now() - make_interval(secs => ${sweepAfter})
      and (${after}::uuid is null or ${orders.id} > ${after}::uuid)
    order by ${orders.id} limit ${limit}`)
  return rows
}
