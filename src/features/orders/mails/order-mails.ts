import { paymentBooks } from '@/features/payments/payment-books'
import { subscribe } from '@/platform/events'

import { orderCanceled, orderPaymentReceived, orderPaymentRefunded, orderPlaced, orderRefunded } from '../order.events'
import { sendConfirmationMail } from './confirmation-mail'
import { getMailedOrder } from './mailed-order'
import { sendCanceledMail, sendPaymentReceivedMail, sendPaymentRefundedMail, sendRefundedMail } from './short-mails'

/** Refunds that `order.payment_refunded` has explained already. */
const explained: readonly (string | null)[] = ['out_of_stock', 'order_canceled', 'paid_twice']

/** The buyer's mails, each sent once for each event: its key is the event's. */
export const orderMails = [
  subscribe(orderPlaced, 'confirmation-mail', async (ctx, event) => {
    await sendConfirmationMail(await getMailedOrder(ctx, event))
  }),
  subscribe(orderPaymentReceived, 'payment-received-mail', async (ctx, event) => {
    await sendPaymentReceivedMail(await getMailedOrder(ctx, event))
  }),
  subscribe(orderCanceled, 'canceled-mail', async (ctx, event) => {
    if (event.wasPlaced) await sendCanceledMail(await getMailedOrder(ctx, event))
  }),
  subscribe(orderRefunded, 'refunded-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    const { refunds } = await paymentBooks(mailed.ctx, event.orderId)
    const refund = refunds.find(({ id }) => id === event.refundId)
    if (!explained.includes(refund?.reason ?? null)) await sendRefundedMail(mailed, event)
  }),
  subscribe(orderPaymentRefunded, 'payment-refunded-mail', async (ctx, event) => {
    await sendPaymentRefundedMail(await getMailedOrder(ctx, event), event)
  }),
]
