import type { PaymentState } from '@/features/payments/domain/payment-state'
import type { ArrivalDays } from '@/features/pricing/domain/delivery'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CurrencyCode } from '@/shared/currencies'
import type { Money } from '@/shared/money'

import type { FulfilledLine } from './fulfilled-lines'
import type { NextStep } from './next-step'
import type { AmountField, NewOrderLine, WithdrawalConsent } from './order'
import type { OrderState } from './order-state'
import type { FulfillmentStatus, PaymentStatus } from './order-summary'
import type { TimelineEntry } from './timeline'

/** A line as it was ordered, with its amounts as money, and what happened to it since. */
export type OrderLineView = Omit<NewOrderLine, 'product' | 'variant' | AmountField> & {
  readonly [F in AmountField]: Money
} & {
  readonly id: string
  readonly productId: string
  readonly variantId: string
  readonly fulfilledQuantity: number
}

/**
 * How the buyer pays. `name` is the provider's or the manual method's, translated; `instructions` are a manual
 * method's, with total and number filled in.
 */
export type PaymentView = {
  readonly provider: string
  readonly method: string | null
  readonly name: string | null
  readonly instructions: string | null
  readonly status: PaymentState
  /** The provider's word for the last decline, such as 'insufficient_funds'; the message is in English. */
  readonly failure: { readonly code: string; readonly message: string } | null
  readonly captured: Money
  readonly refunded: Money
}

export type ParcelView = {
  readonly id: string
  readonly at: string
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly lines: readonly FulfilledLine[]
}

/** `url` is a path on the store's host that works until `expiresAt` (ISO 8601); `size` in bytes. */
export type DownloadView = {
  readonly fileId: string
  readonly title: string
  readonly filename: string
  readonly mimeType: string
  readonly size: number
  readonly url: string
  readonly expiresAt: string
}

/** An order as its buyer may see it. Times are ISO 8601 in UTC. */
export type OrderView = {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly status: OrderState
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly nextStep: NextStep
  readonly createdAt: string
  readonly placedAt: string | null
  readonly canceledAt: string | null
  readonly cancelReason: string | null
  /** Until when the goods are kept for a bank transfer; null when no transfer is awaited. */
  readonly payBy: string | null
  /** Whether the unsent pieces were canceled. */
  readonly isRestCanceled: boolean
  /** Whether a carrier collects the money. */
  readonly isPaidOnDelivery: boolean
  readonly email: string
  readonly locale: string
  readonly currency: CurrencyCode
  readonly taxInclusive: boolean
  readonly lines: readonly OrderLineView[]
  readonly shippingAddress: Address | null
  readonly billingAddress: BillingAddress | null
  readonly shippingLine: {
    readonly code: string
    readonly name: string
    readonly amount: Money
    readonly taxTotal: Money
    /** Working days from the order to delivery; null when a line is made to order. */
    readonly minDays: number | null
    readonly maxDays: number | null
    /** The days that the checkout promised; null with goods made to order, and in orders from before they were kept. */
    readonly arrival: ArrivalDays | null
  } | null
  readonly taxLines: readonly {
    readonly name: string
    readonly basisPoints: number
    readonly taxable: Money
    readonly tax: Money
  }[]
  /** The consent of the buyer of downloads; null where the law requires none. */
  readonly withdrawalConsent: WithdrawalConsent | null
  readonly subtotal: Money
  readonly discountTotal: Money
  readonly shippingTotal: Money
  readonly taxTotal: Money
  readonly total: Money
  /** What the buyer still has to pay. */
  readonly amountDue: Money
  readonly payment: PaymentView | null
  readonly fulfillments: readonly ParcelView[]
  readonly downloads: readonly DownloadView[]
  readonly timeline: readonly TimelineEntry[]
}
