import type { ArrivalDays } from '@/features/pricing/domain/delivery'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

/** A snapshot of what was bought. Every amount is in minor units of the order's currency. */
export type NewOrderLine = {
  /** Ids, for reference and for stock; never read again for prices. */
  readonly product: string
  readonly variant: string
  readonly sku: string
  readonly title: string
  readonly slug: string
  /** The chosen option values as the shopper reads them, such as 'Ink, A5'. */
  readonly optionsLabel: string | null
  readonly pictureUrl: string | null
  readonly isDigital: boolean
  readonly quantity: number
  readonly unitPrice: number
  /** `unitPrice × quantity`. */
  readonly subtotal: number
  readonly discountTotal: number
  readonly taxTotal: number
  /** What the buyer pays for the line, tax always included. */
  readonly total: number
  readonly taxBasisPoints: number
}

/** The fields of a line that are amounts. */
export type AmountField = 'unitPrice' | 'subtotal' | 'discountTotal' | 'taxTotal' | 'total'

/**
 * How the order is delivered. `amount` is with or without tax as the unit prices are; days are working days from the
 * order to the door.
 */
export type OrderShippingLine = {
  readonly code: string
  readonly name: string
  readonly amount: number
  readonly taxTotal: number
  /** Null where a line is made to order, so that no date can be promised. */
  readonly minDays: number | null
  readonly maxDays: number | null
  /** The days that the checkout promised; null with goods made to order. Orders from before this was kept lack it. */
  readonly arrival?: ArrivalDays | null
}

/** One line of the invoice's tax summary; `taxable` is without the tax. */
export type OrderTaxLine = {
  readonly name: string
  readonly basisPoints: number
  readonly taxable: number
  readonly tax: number
}

/**
 * The buyer's consent that downloads begin at once, which ends the right of withdrawal
 * (Directive 2011/83/EU, article 16(m)).
 */
export type WithdrawalConsent = {
  /** Of the text, so that it can be shown which one was agreed to. */
  readonly version: string
  /** As the buyer read it, in their language. */
  readonly text: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** What an order was made from. Another kind of order adds its own member. */
export type OrderSource = { readonly kind: 'cart'; readonly cartId: string }

/** An order as checkout hands it over: the snapshot of a quote that the shopper agreed to. It is `pending` at first. */
export type NewOrder = {
  readonly id: string
  /** For people, unique in the store. */
  readonly number: string
  /** The secret in the link to the order's page: everyone who has the link can open it. */
  readonly token: string
  readonly email: string
  readonly customerId: string | null
  readonly locale: Locale
  readonly currency: CurrencyCode
  readonly taxInclusive: boolean
  readonly lines: readonly NewOrderLine[]
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
  readonly shippingLine: OrderShippingLine | null
  readonly taxLines: readonly OrderTaxLine[]
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly taxTotal: number
  readonly total: number
  /** Null where the law asks for none. */
  readonly withdrawalConsent: WithdrawalConsent | null
  /** The id of the provider that the buyer chose. */
  readonly paymentProvider: string
  readonly paymentMethod: string | null
  /** Whether it is sent before it is paid, as its way to pay said when it was placed. */
  readonly isPaidOnDelivery: boolean
  readonly source: OrderSource
}
