import type { FulfilledLine } from '@/features/orders/domain/fulfilled-lines'
import type { Context } from '@/platform/context'
import { fulfillments } from '@/platform/payload-schema'
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
  await sqlOf(ctx)
    .insert(fulfillments)
    .values({ id, store: ctx.store.id, order: orderId, lines, carrier, trackingNumber, trackingUrl })
  return id
}
