import { sql } from 'drizzle-orm'

import type { FulfilledLine } from '@/features/orders/domain/fulfilled-lines'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

export type NewFulfillment = {
  readonly orderId: string
  readonly lines: readonly FulfilledLine[]
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
}

export async function insertFulfillment(ctx: Context, fulfillment: NewFulfillment): Promise<string> {
  const { orderId, lines, carrier, trackingNumber, trackingUrl } = fulfillment
  const id = uuidV7(ctx.clock.now())
  await sqlOf(ctx).execute(sql`
    insert into fulfillments (id, store_id, order_id, lines, carrier, tracking_number, tracking_url)
    values (${id}, ${ctx.store.id}, ${orderId}, ${JSON.stringify(lines)}::jsonb, ${carrier}, ${trackingNumber},
      ${trackingUrl})`)
  return id
}
