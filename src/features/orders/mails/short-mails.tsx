import type { z } from 'zod'

import { assertNever } from '@/shared/assert-never'
import { formatDate } from '@/shared/date-format'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { MailHeading, MailPanel, MailText } from '@/ui/mail/mail-parts'

import { piecesByLine, unsentLines } from '../domain/fulfilled-lines'
import type { orderPaymentRefunded } from '../order.events'
import { MailOrderLines } from './mail-order-parts'
import type { MailedOrder } from './mailed-order'
import type { OrderMail } from './send-order-mail'

const inWords = ({ order, locale }: MailedOrder, amount: number) => formatMoney(money(amount, order.currency), locale)

/** What the last payment brought, in minor units: an order may be paid in parts. */
function lastReceived({ timeline, total }: MailedOrder['order']): number {
  const last = timeline.findLast(({ type }) => type === 'payment.captured')
  return last?.type === 'payment.captured' ? last.data.amount : total.amount
}

/** Notifies the buyer that the money that was still due has arrived. */
export function paymentReceivedMail(mailed: MailedOrder): OrderMail {
  const { order, t } = mailed
  const { number } = order
  const next = order.nextStep === 'download' ? t('mail.confirmation.downloads') : t('mail.paymentReceived.next')
  return {
    key: `order-payment-received.${order.id}`,
    subject: t('mail.paymentReceived.subject', { number }),
    title: t('mail.paymentReceived.title'),
    body: (
      <>
        <MailText>{t('mail.paymentReceived.text', { number, total: inWords(mailed, lastReceived(order)) })}</MailText>
        <MailText>{next}</MailText>
      </>
    ),
    more: <MailOrderLines mailed={mailed} />,
  }
}

/**
 * Reminds the buyer that a transfer has not arrived and that the time for it ends soon. `isOnlineOffered`: whether the
 * order's page lets them pay online.
 */
export function paymentDueMail(mailed: MailedOrder, { isOnlineOffered = true } = {}): OrderMail {
  const { ctx, order, t, locale } = mailed
  const { number, payBy, payment } = order
  const date = payBy === null ? '' : formatDate(payBy, { locale, timeZone: ctx.store.timeZone })
  return {
    key: `order-payment-due.${order.id}`,
    subject: t('mail.paymentDue.subject', { number }),
    title: t('mail.paymentDue.title'),
    body: (
      <>
        <MailText>
          {t('mail.paymentDue.text', { number, date, total: inWords(mailed, order.amountDue.amount) })}
        </MailText>
        {payment?.instructions && (
          <MailPanel>
            <MailText>{payment.instructions}</MailText>
          </MailPanel>
        )}
        {isOnlineOffered && <MailText>{t('mail.paymentDue.online')}</MailText>}
        <MailText>{t('mail.paymentDue.crossed')}</MailText>
      </>
    ),
    more: <MailOrderLines mailed={mailed} />,
  }
}

/**
 * The key of a cancellation's mail. A second cancellation needs another key, because mails with the same key are sent
 * once.
 */
const canceledKey = ({ id, timeline }: MailedOrder['order']): string =>
  `order-canceled.${id}${timeline.some(({ type }) => type === 'order.reinstated') ? '.reinstated' : ''}`

/** Notifies the buyer that the order was canceled because the transfer did not arrive in time. */
function expiredMail(mailed: MailedOrder): OrderMail {
  const { order, t } = mailed
  const { number } = order
  return {
    key: canceledKey(order),
    subject: t('mail.expired.subject', { number }),
    title: t('mail.expired.title'),
    body: (
      <>
        <MailText>{t('mail.expired.text', { number })}</MailText>
        <MailText>{t('mail.expired.late')}</MailText>
      </>
    ),
    more: <MailOrderLines mailed={mailed} />,
  }
}

/** Notifies the buyer that the order was canceled. */
export function canceledMail(mailed: MailedOrder): OrderMail {
  const { order, t } = mailed
  const { number } = order
  if (order.cancelReason === 'transfer_expired') return expiredMail(mailed)
  return {
    key: canceledKey(order),
    subject: t('mail.canceled.subject', { number }),
    title: t('mail.canceled.title'),
    body: (
      <>
        <MailText>{t('mail.canceled.text', { number })}</MailText>
        {order.payment && order.payment.captured.amount > 0 && <MailText>{t('mail.canceled.money')}</MailText>}
      </>
    ),
    more: <MailOrderLines mailed={mailed} />,
  }
}

/** Notifies the buyer that the unsent pieces of a partly sent order were canceled. */
export function restCanceledMail(mailed: MailedOrder): OrderMail {
  const { order, t } = mailed
  const { number } = order
  const unsent = unsentLines(order.lines.map((line) => ({ ...line, shipped: line.fulfilledQuantity })))
  return {
    key: `order-rest-canceled.${order.id}`,
    subject: t('mail.restCanceled.subject', { number }),
    title: t('mail.restCanceled.title'),
    body: (
      <>
        <MailText>{t('mail.restCanceled.text', { number })}</MailText>
        {order.payment && order.payment.captured.amount > 0 && <MailText>{t('mail.restCanceled.money')}</MailText>}
      </>
    ),
    more: (
      <>
        <MailHeading level={2}>{t('mail.restCanceled.lines')}</MailHeading>
        <MailOrderLines mailed={mailed} pieces={piecesByLine(unsent)} />
      </>
    ),
  }
}

/** Notifies the buyer of a refund. `amount` is in minor units of the order's currency. */
export function refundedMail(mailed: MailedOrder, refund: { refundId: string; amount: number }): OrderMail {
  const { order, t } = mailed
  const { number } = order
  return {
    key: `order-refunded.${refund.refundId}`,
    subject: t('mail.refunded.subject', { number }),
    title: t('mail.refunded.title'),
    body: <MailText>{t('mail.refunded.text', { number, amount: inWords(mailed, refund.amount) })}</MailText>,
  }
}

type PaymentRefunded = z.output<typeof orderPaymentRefunded.schema>

/** Explains to the buyer why a payment was refunded. */
export function paymentRefundedMail(mailed: MailedOrder, event: PaymentRefunded): OrderMail {
  const { order, t } = mailed
  const { number } = order
  return {
    key: ['order-payment-refunded', order.id, event.reason, ...(event.paymentId ? [event.paymentId] : [])].join('.'),
    subject: t('mail.paymentRefunded.subject', { number }),
    title: t('mail.paymentRefunded.title'),
    body: (
      <>
        <MailText>{explain(mailed, event)}</MailText>
        <MailText>{t('mail.paymentRefunded.bank')}</MailText>
      </>
    ),
    more: event.reason === 'out_of_stock' && <MailOrderLines mailed={mailed} />,
  }
}

function explain(mailed: MailedOrder, { reason, amount }: PaymentRefunded): string {
  const values = { number: mailed.order.number, amount: inWords(mailed, amount) }
  switch (reason) {
    case 'out_of_stock':
      return mailed.t('mail.paymentRefunded.outOfStock', values)
    case 'order_canceled':
      return mailed.t('mail.paymentRefunded.orderCanceled', values)
    case 'paid_twice':
      return mailed.t('mail.paymentRefunded.paidTwice', values)
    case 'overpaid':
      return mailed.t('mail.paymentRefunded.overpaid', values)
    default:
      return assertNever(reason)
  }
}
