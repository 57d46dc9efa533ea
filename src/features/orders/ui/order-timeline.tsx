import { assertNever } from '@/shared/assert-never'
import { formatMoment } from '@/shared/date-format'
import type { Locale } from '@/shared/locales'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { Timeline, type TimelineItem } from '@/ui/timeline'

import type { OrderView } from '../domain/order-view'
import type { TimelineEntry } from '../domain/timeline'
import type { OrderTranslate } from '../texts'

interface OrderTimelineProps {
  readonly order: OrderView
  readonly t: OrderTranslate
  readonly locale: Locale
  /** The store's. */
  readonly timeZone: string
}

/** What has happened to an order, and what is still to come. */
export function OrderTimeline({ order, t, locale, timeZone }: OrderTimelineProps) {
  const done = order.timeline.flatMap((entry): TimelineItem[] => {
    const title = describe(entry, order, t, locale)
    return title === null ? [] : [{ title, note: formatMoment(entry.at, { locale, timeZone }), state: 'done' }]
  })
  const coming = upcoming(order, t).map((title, index): TimelineItem => ({
    title,
    state: index === 0 ? 'current' : 'upcoming',
  }))
  return <Timeline items={[...done, ...coming]} />
}

function upcoming({ status, nextStep, fulfillmentStatus, paymentStatus }: OrderView, t: OrderTranslate): string[] {
  if (status === 'canceled' || status === 'completed' || nextStep === 'refunded' || nextStep === 'charged_back')
    return []
  const isParcelDue = fulfillmentStatus === 'unfulfilled' || fulfillmentStatus === 'partially_fulfilled'
  const payment = paymentStatus === 'unpaid' ? [t('timeline.nextPayment')] : []
  const parcel = isParcelDue ? [t('timeline.nextParcel')] : []
  return nextStep === 'pay_on_delivery' ? [...parcel, ...payment] : [...payment, ...parcel]
}

function describe(entry: TimelineEntry, { currency }: OrderView, t: OrderTranslate, locale: Locale): string | null {
  const inWords = (amount: number) => formatMoney(money(amount, currency), locale)
  switch (entry.type) {
    case 'order.created':
      return t('timeline.created')
    case 'order.placed':
      return t('timeline.placed')
    case 'order.fulfilled':
      return t('timeline.fulfilled')
    case 'order.completed':
      return t('timeline.completed')
    case 'order.canceled':
      return t('timeline.canceled')
    case 'order.rest_canceled':
      return t('timeline.restCanceled')
    case 'order.reinstated':
      return t('timeline.reinstated')
    case 'payment.captured':
      return t('timeline.captured', { amount: inWords(entry.data.amount) })
    case 'refund.succeeded':
      return t('timeline.refunded', { amount: inWords(entry.data.amount) })
    case 'order.payment_reminded':
    case 'order.closed_unpaid':
    case 'payment.authorized':
    case 'payment.failed':
    case 'payment.voided':
    case 'payment.quarantined':
    case 'refund.pending':
    case 'refund.failed':
    case 'dispute.created':
    case 'dispute.closed':
    case 'mail.resent':
    case 'note':
      return null
    default:
      return assertNever(entry)
  }
}
