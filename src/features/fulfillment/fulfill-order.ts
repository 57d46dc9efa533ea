import { consumeAllocated } from '@/features/inventory/consume-allocated'
import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { FulfilledLine } from '@/features/orders/domain/fulfilled-lines'
import { lockForShipping, recordParcel, type ShippableOrder } from '@/features/orders/ship-order'
import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { checkFulfillment, remainingLines, type FulfillmentFailure } from './domain/fulfillable-lines'
import { isTrackingNumber, trackingUrl } from './domain/tracking'
import { orderFulfilled } from './fulfillment.events'
import { insertFulfillment } from './fulfillment.repository'

type Parcel = {
  readonly orderId: string
  /** The content of the parcel; when absent, everything that is left. */
  readonly lines?: readonly FulfilledLine[]
  /** A carrier's code, or any name. */
  readonly carrier?: string
  readonly trackingNumber?: string
  /** For a carrier whose tracking page is not known; https only. */
  readonly trackingUrl?: string
  /** Ships although the buyer's bank holds the money or gave it back to the buyer. */
  readonly despiteDispute?: boolean
  readonly staffId: string
}

export type FulfillOrderFailure =
  | FulfillmentFailure
  | StockShortage
  | { code: 'not_found' }
  /** Not paid yet, canceled, or nothing left. */
  | { code: 'not_shippable' }
  | { code: 'payment_disputed' }
  | { code: 'invalid_tracking_number' }

/**
 * Ships some or all of an order's goods: their pieces leave the stock, and the order is completed when it is paid and
 * nothing is left to ship. Digital lines are never shipped: they can be downloaded as soon as the order is paid, and an
 * order of only digital lines needs no fulfillment.
 */
export async function fulfillOrder(
  ctx: Context,
  parcel: Parcel,
): Promise<Result<{ fulfillmentId: string }, FulfillOrderFailure>> {
  const { orderId, despiteDispute = false } = parcel
  const trackingNumber = parcel.trackingNumber?.trim() || null
  if (trackingNumber !== null && !isTrackingNumber(trackingNumber)) return fail('invalid_tracking_number')
  return inTransactionResult(ctx, async (): Promise<Result<{ fulfillmentId: string }, FulfillOrderFailure>> => {
    const locked = await lockForShipping(ctx, { orderId, despiteDispute })
    if (!locked.ok) return locked
    const { order, lines, shipped } = locked.value
    const checked = checkFulfillment(lines, shipped, parcel.lines ?? remainingLines(lines, shipped))
    if (!checked.ok) return checked
    const consumed = await consumeAllocated(ctx, order.id, toPieces(locked.value, checked.value))
    if (!consumed.ok) return consumed
    const carrier = parcel.carrier?.trim() || null
    const tracking = {
      lines: checked.value,
      carrier,
      trackingNumber,
      trackingUrl: trackingUrl(carrier ?? '', trackingNumber ?? '', parcel.trackingUrl ?? null),
    }
    const fulfillmentId = await insertFulfillment(ctx, { orderId: order.id, ...tracking })
    await recordParcel(ctx, locked.value, { fulfillmentId, ...tracking, staffId: parcel.staffId })
    const event = { orderId: order.id, storeId: ctx.store.id, fulfillmentId }
    await publish(ctx, orderFulfilled, event, { key: fulfillmentId })
    return ok({ fulfillmentId })
  })
}

const toPieces = ({ lines }: ShippableOrder, sent: readonly FulfilledLine[]) =>
  sent.flatMap(({ lineId, quantity }) =>
    lines.filter(({ id }) => id === lineId).map(({ variant }) => ({ variantId: variant, quantity })),
  )
