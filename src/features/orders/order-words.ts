import { deliveryDays, promisedTime } from '@/features/pricing/delivery-words'
import { formatAddress, type BillingAddress } from '@/shared/address-format'
import { countryName } from '@/shared/countries'
import type { Locale } from '@/shared/locales'
import { isZero, type Money } from '@/shared/money'
import { formatDate, formatDays, formatMoment } from '@/shared/date-format'
import { formatDeduction, formatMoney } from '@/shared/money-format'
import { formatPercent } from '@/shared/percent-format'

import type { WithdrawalConsent } from './domain/order'
import type { OrderView } from './domain/order-view'
import type { OrderTranslate } from './texts'

/** The lines of an address as its reader expects them, with the country's name in the reader's language. */
export const addressLines = (address: BillingAddress, locale: Locale): string[] => [
  ...formatAddress(address),
  countryName(address.country, locale),
]

/** How the order is delivered, and when: by the days that the checkout promised. Nothing where nothing is delivered. */
export function deliveryLines(
  { nextStep, shippingLine }: Pick<OrderView, 'nextStep' | 'shippingLine'>,
  t: OrderTranslate,
  locale: Locale,
): string[] {
  if (!shippingLine) return []
  const { name, arrival } = shippingLine
  if (promisedTime(shippingLine) === null) return [name, t('arrivesLater')]
  if (arrival === null) return [name, deliveryDays(shippingLine, locale)]
  const promise = t('arrives', { days: formatDays(arrival.earliest, arrival.latest, locale) })
  // Nothing is shipped before the transfer arrives.
  return nextStep === 'transfer_money' ? [name, promise, t('arrivesAfterTransfer')] : [name, promise]
}

/** The consent of the buyer of downloads with its time (Directive 2011/83/EU, article 8(7)(b)). */
export const consentLines = (
  { text, at }: WithdrawalConsent,
  t: OrderTranslate,
  place: { locale: Locale; timeZone: string },
): string[] => [text, t('consent.agreed', { date: formatMoment(at, place) })]

/** How the order is paid, in words. */
export function paymentName({ payment }: OrderView, t: OrderTranslate): string {
  if (!payment) return t('paidBy.free')
  return payment.name ?? payment.method ?? ''
}

export interface TotalLine {
  readonly kind: 'line' | 'total' | 'note'
  readonly label: string
  readonly amount: string
}

/** The sums of an order; tax is a line or a note, depending on whether the store's prices include it. */
export function totalLines(order: OrderView, t: OrderTranslate, locale: Locale): TotalLine[] {
  const text = (amount: Money) => formatMoney(amount, locale)
  const taxes = order.taxLines
    .filter(({ tax }) => !isZero(tax))
    .map(({ name, basisPoints, tax }): TotalLine => {
      const rate = formatPercent(basisPoints, locale)
      return order.taxInclusive
        ? { kind: 'note', label: t('totals.taxIncluded', { name, rate }), amount: text(tax) }
        : { kind: 'line', label: t('totals.tax', { name, rate }), amount: text(tax) }
    })
  const line = (label: string, amount: string): TotalLine => ({ kind: 'line', label, amount })
  return [
    line(t('totals.subtotal'), text(order.subtotal)),
    ...(isZero(order.discountTotal) ? [] : [line(t('totals.discount'), formatDeduction(order.discountTotal, locale))]),
    ...(order.shippingLine
      ? [line(t('totals.shipping'), isZero(order.shippingTotal) ? t('totals.free') : text(order.shippingTotal))]
      : []),
    ...(order.taxInclusive ? [] : taxes),
    { kind: 'total', label: t('totals.total'), amount: text(order.total) },
    ...(order.taxInclusive ? taxes : []),
  ]
}

type Instructed = Pick<OrderView, 'number' | 'total' | 'payBy'>

/** How to pay, in the store's own words, with the order's figures in place of `{total}`, `{number}` and `{payBy}`. */
export const fillInstructions = (
  words: string,
  { number, total, payBy }: Instructed,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): string =>
  words
    .replaceAll('{total}', formatMoney(total, locale))
    .replaceAll('{number}', number)
    .replaceAll('{payBy}', payBy === null ? '' : formatDate(payBy, { locale, timeZone }))
