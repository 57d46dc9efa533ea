import type { OrderLineView, OrderView, ParcelView } from '@/features/orders/domain/order-view'
import { amountsOf, orderLineOf } from '@/features/orders/order-line.codec'
import type { Address } from '@/shared/address-format'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'
import { money, type Money } from '@/shared/money'

import { mailsPanel } from './panel-texts'

const at = '2026-03-02T09:30:00.000Z'

const address: Address = {
  name: 'Ada Example',
  line1: 'Musterstraße 12',
  city: 'Berlin',
  postalCode: '10999',
  country: 'DE',
}

interface Line {
  readonly id: string
  readonly title: string
  readonly label: string | null
  readonly quantity: number
  readonly price: number
  readonly isDigital: boolean
}

/** The shipped parcel of the sample order. */
export const sampleParcel = (lines: readonly { lineId: string; quantity: number }[]): ParcelView => ({
  id: 'example-parcel',
  at,
  carrier: 'dhl',
  trackingNumber: '00340434161094',
  trackingUrl: 'https://www.example.com/parcels/00340434161094',
  lines,
})

export interface SampleWishes {
  readonly locale: Locale
  readonly currency: CurrencyCode
  readonly taxInclusive: boolean
  readonly payment: 'card' | 'transfer'
  /** The text that a buyer of downloads agrees to. */
  readonly consent: string
  /** The provider of the example's payment, if it is paid online. */
  readonly online: { readonly id: string; readonly name: string | null }
  readonly isDigital?: boolean
  /** How much of it was shipped. */
  readonly sent?: 'nothing' | 'part' | 'all'
  readonly isCanceled?: boolean
  readonly isRestCanceled?: boolean
}

/** A made-up order for examples of mails. Prices are 24.00 and 19.00 in the currency's minor units. */
export function sampleOrder(wishes: SampleWishes): OrderView {
  const {
    locale,
    currency,
    payment,
    isDigital = false,
    sent = 'nothing',
    isCanceled = false,
    isRestCanceled = false,
  } = wishes
  const t = mailsPanel.for({ i18n: { language: locale } })
  const amount = (minor: number): Money => money(minor, currency)
  const lines: Line[] = isDigital
    ? [{ id: 'line-1', title: t('sample.book'), label: t('sample.epub'), quantity: 1, price: 1900, isDigital }]
    : [
        { id: 'line-1', title: t('sample.mug'), label: t('sample.blue'), quantity: 2, price: 2400, isDigital },
        { id: 'line-2', title: t('sample.book'), label: null, quantity: 1, price: 1900, isDigital },
      ]
  const subtotal = lines.reduce((sum, line) => sum + line.quantity * line.price, 0)
  const shipping = isDigital ? 0 : 490
  const tax = Math.round(((subtotal + shipping) * 19) / (wishes.taxInclusive ? 119 : 100))
  const total = subtotal + shipping + (wishes.taxInclusive ? 0 : tax)
  const isPaid = payment === 'card'
  const sentLines = sent === 'nothing' ? [] : lines.slice(0, sent === 'part' ? 1 : lines.length)
  return {
    id: 'example',
    number: 'EXAMPLE-1001',
    token: 'example',
    status: isCanceled ? 'canceled' : 'placed',
    paymentStatus: isPaid ? 'paid' : 'unpaid',
    fulfillmentStatus: sent === 'nothing' ? 'unfulfilled' : sent === 'part' ? 'partially_fulfilled' : 'fulfilled',
    nextStep: isDigital ? 'download' : isPaid ? 'prepare' : 'transfer_money',
    createdAt: at,
    placedAt: at,
    canceledAt: isCanceled ? at : null,
    cancelReason: isCanceled ? (isPaid ? 'customer' : 'transfer_expired') : null,
    payBy: isPaid ? null : '2026-03-09T09:30:00.000Z',
    isRestCanceled,
    isPaidOnDelivery: false,
    email: 'ada@example.com',
    locale,
    currency,
    taxInclusive: wishes.taxInclusive,
    lines: lines.map((line) => lineView(line, sentLines.includes(line) ? line.quantity : 0, amount)),
    shippingAddress: isDigital ? null : address,
    billingAddress: address,
    shippingLine: isDigital
      ? null
      : {
          code: 'standard',
          name: t('sample.post'),
          amount: amount(shipping),
          taxTotal: amount(0),
          minDays: 2,
          maxDays: 4,
          arrival: { earliest: '2026-03-04', latest: '2026-03-06' },
        },
    taxLines: [{ name: t('sample.tax'), basisPoints: 1900, taxable: amount(total - tax), tax: amount(tax) }],
    withdrawalConsent: isDigital ? { version: 'example', text: wishes.consent, at } : null,
    subtotal: amount(subtotal),
    discountTotal: amount(0),
    shippingTotal: amount(shipping),
    taxTotal: amount(tax),
    total: amount(total),
    amountDue: amount(isPaid || isCanceled ? 0 : total),
    payment: {
      provider: isPaid ? wishes.online.id : 'manual',
      method: isPaid ? null : 'bank_transfer',
      name: isPaid ? wishes.online.name : null,
      instructions: null,
      status: isPaid ? 'captured' : 'pending',
      failure: null,
      captured: amount(isPaid ? total : 0),
      refunded: amount(0),
    },
    fulfillments:
      sentLines.length > 0 ? [sampleParcel(sentLines.map(({ id, quantity }) => ({ lineId: id, quantity })))] : [],
    downloads: [],
    timeline: [],
  }
}

function lineView(line: Line, fulfilledQuantity: number, amount: (minor: number) => Money): OrderLineView {
  const { id, title, label: optionsLabel, quantity, isDigital } = line
  const [unitPrice, total, none] = [amount(line.price), amount(quantity * line.price), amount(0)]
  const shown = { id, sku: 'EXAMPLE', title, slug: 'example', optionsLabel, quantity, isDigital }
  const prices = { unitPrice, compareAtPrice: null, subtotal: total, total }
  const { product, variant, ...ordered } = orderLineOf({
    item: {
      ...{ ...shown, ...prices, productId: 'example', variantId: 'example' },
      // The store's icon in place of a picture.
      ...{ pictureUrl: '/apple-icon.png', availability: 'in_stock', maxQuantity: quantity },
    },
    price: {
      ...{ ...shown, ...prices, discountTotal: none, taxTotal: none },
      ...{ requiresShipping: !isDigital, taxRate: 1900, taxName: '' },
    },
  })
  const amounts = amountsOf(ordered, amount)
  return { ...ordered, ...amounts, id, fulfilledQuantity, productId: product, variantId: variant }
}
