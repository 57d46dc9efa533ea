import { isUnpaid } from '../domain/order-summary'
import type { CustomerOrders } from '../order.queries'
import type { OrderTranslate } from '../texts'

type Facts = Pick<CustomerOrders['items'][number], 'status' | 'paymentStatus' | 'fulfillmentStatus'>

/** Where an order is, in a word or two; the first rule that holds. */
export function orderStatus(
  order: Facts,
  t: OrderTranslate,
): { text: string; tone: 'neutral' | 'success' | 'warning' } {
  const { status, paymentStatus, fulfillmentStatus } = order
  if (paymentStatus === 'refunded') return { text: t('status.refunded'), tone: 'neutral' }
  if (status === 'canceled') return { text: t('status.canceled'), tone: 'neutral' }
  if (status === 'pending') return { text: t('status.pending'), tone: 'warning' }
  if (paymentStatus === 'charged_back') return { text: t('status.chargedBack'), tone: 'warning' }
  if (fulfillmentStatus === 'fulfilled') return { text: t('status.sent'), tone: 'success' }
  if (fulfillmentStatus === 'partially_fulfilled') return { text: t('status.partly'), tone: 'success' }
  if (isUnpaid(paymentStatus)) return { text: t('status.waiting'), tone: 'warning' }
  if (paymentStatus === 'disputed') return { text: t('status.disputed'), tone: 'warning' }
  if (fulfillmentStatus === 'not_required') return { text: t('status.download'), tone: 'success' }
  return { text: t('status.confirmed'), tone: 'neutral' }
}
