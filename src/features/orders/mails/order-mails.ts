import { paymentBooks } from '@/features/payments/payment-books.queries'
import { paymentMethods } from '@/features/payments/payment-methods'
import { subscribe, type EventDefinition, type Subscription } from '@/platform/events'
import { mailOptions } from '@/platform/jobs'
import type { SystemContext } from '@/platform/context'

import {
  orderCanceled,
  orderPaymentDue,
  orderPaymentReceived,
  orderPaymentRefunded,
  orderPlaced,
  orderRefunded,
  orderRestCanceled,
} from '../order.events'
import { duePurchase } from '../due-purchase'
import { confirmationMail } from './confirmation-mail'
import { getMailedOrder } from './mailed-order'
import { sendOrderMail } from './send-order-mail'
import {
  canceledMail,
  paymentDueMail,
  paymentReceivedMail,
  paymentRefundedMail,
  refundedMail,
  restCanceledMail,
} from './short-mails'

/** Refunds that `order.payment_refunded` has explained already. */
const explained: readonly (string | null)[] = ['out_of_stock', 'order_canceled', 'paid_twice', 'overpaid']

/** A mail that an event causes. */
const mailAbout = <T extends object>(
  event: EventDefinition<T>,
  name: string,
  send: (ctx: SystemContext, data: T) => Promise<void>,
): Subscription => subscribe(event, name, send, mailOptions)

/** The buyer's mails, each sent once for each event: its key is the event's. */
export const orderMails = [
  mailAbout(orderPlaced, 'confirmation-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    await sendOrderMail(mailed, confirmationMail(mailed))
  }),
  mailAbout(orderPaymentReceived, 'payment-received-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    await sendOrderMail(mailed, paymentReceivedMail(mailed))
  }),
  mailAbout(orderPaymentDue, 'payment-due-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    // The order may have been paid or canceled while the mail was in the queue.
    if (mailed.order.payBy === null) return
    const { online } = await paymentMethods(mailed.ctx, duePurchase(mailed.order))
    await sendOrderMail(mailed, paymentDueMail(mailed, { isOnlineOffered: online.length > 0 }))
  }),
  mailAbout(orderCanceled, 'canceled-mail', async (ctx, event) => {
    if (!event.wasPlaced) return
    const mailed = await getMailedOrder(ctx, event)
    // The order may have been reinstated while the mail was in the queue.
    if (mailed.order.status === 'canceled') await sendOrderMail(mailed, canceledMail(mailed))
  }),
  mailAbout(orderRestCanceled, 'rest-canceled-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    await sendOrderMail(mailed, restCanceledMail(mailed))
  }),
  mailAbout(orderRefunded, 'refunded-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    const { refunds } = await paymentBooks(mailed.ctx, event.orderId)
    const refund = refunds.find(({ id }) => id === event.refundId)
    if (!explained.includes(refund?.reason ?? null)) await sendOrderMail(mailed, refundedMail(mailed, event))
  }),
  mailAbout(orderPaymentRefunded, 'payment-refunded-mail', async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    await sendOrderMail(mailed, paymentRefundedMail(mailed, event))
  }),
]
