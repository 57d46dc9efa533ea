import type { ReactNode } from 'react'

import type { Locale } from '@/shared/locales'
import { formatMoney } from '@/shared/money-format'
import { Sums } from '@/ui/definition-list'
import { MediaRow } from '@/ui/media-row'
import { Picture } from '@/ui/picture'

import type { OrderLineView, OrderView } from '../domain/order-view'
import { addressLines, consentLines, deliveryLines, paymentName, totalLines } from '../order-words'
import type { OrderTranslate } from '../texts'

export interface OrderDetailsProps {
  readonly order: OrderView
  readonly t: OrderTranslate
  readonly locale: Locale
  /** The address of a page of this shop. */
  readonly href: (path: string) => string
  /** The store's: all times are those that its staff sees. */
  readonly timeZone: string
}

/** The bought things, as they were when they were bought. */
export function OrderLines({ order, t, locale, href }: OrderDetailsProps) {
  return (
    <ul>
      {order.lines.map((line) => (
        <li key={line.id} className="border-rule not-first:border-t">
          <MediaRow
            title={line.title}
            href={href(`/products/${line.slug}`)}
            thumb={
              line.pictureUrl && <Picture src={line.pictureUrl} width={400} height={500} alt="" aspectRatio="4 / 5" />
            }
            note={lineNote(line, t, locale)}
            end={formatMoney(line.subtotal, locale)}
          />
        </li>
      ))}
    </ul>
  )
}

function lineNote({ optionsLabel, quantity, unitPrice }: OrderLineView, t: OrderTranslate, locale: Locale): ReactNode {
  const each = quantity > 1 ? t('page.each', { price: formatMoney(unitPrice, locale) }) : null
  return [optionsLabel, t('quantity', { count: quantity }), each].filter(Boolean).join(' · ')
}

/** What it costs. */
export function OrderTotals({ order, t, locale }: OrderDetailsProps) {
  return <Sums lines={totalLines(order, t, locale)} />
}

/** Where it goes, how, and how it is paid. */
export function OrderFacts({ order, t, locale, timeZone }: OrderDetailsProps) {
  const { shippingAddress, billingAddress, shippingLine } = order
  const isOwnBilling = billingAddress && JSON.stringify(billingAddress) !== JSON.stringify(shippingAddress)
  return (
    <dl className="grid gap-x-8 gap-y-6 text-sm sm:grid-cols-2">
      {shippingAddress && <Fact term={t('shippingAddress')} lines={addressLines(shippingAddress, locale)} />}
      {isOwnBilling && <Fact term={t('billingAddress')} lines={addressLines(billingAddress, locale)} />}
      {shippingLine && <Fact term={t('deliveryBy')} lines={deliveryLines(order, t, locale)} />}
      <Fact term={t('paidBy.title')} lines={[paymentName(order, t)]} />
      {order.withdrawalConsent && (
        <Fact term={t('consent.title')} lines={consentLines(order.withdrawalConsent, t, { locale, timeZone })} />
      )}
    </dl>
  )
}

function Fact({ term, lines }: { term: string; lines: readonly string[] }) {
  return (
    <div>
      <dt className="mb-1 text-ink-soft">{term}</dt>
      <dd>
        {lines.map((line, index) => (
          <span key={index} className="block">
            <bdi>{line}</bdi>
          </span>
        ))}
      </dd>
    </div>
  )
}
