import type { PaymentState } from '@/features/payments/domain/payment-state'
import { refundable, type RefundRecord, type RefundState } from '@/features/payments/domain/refund'
import type { CurrencyCode } from '@/shared/currencies'
import { money, type Money } from '@/shared/money'

export type PaymentProviderName = 'stripe' | 'manual'

/** One attempt to pay one order. Amounts are minor units of `currency`. */
export type Payment = {
  readonly id: string
  readonly storeId: string
  readonly orderId: string
  readonly provider: PaymentProviderName
  /** The code of a manual method; null where the shopper chooses in the provider's form. */
  readonly method: string | null
  readonly status: PaymentState
  readonly amount: number
  readonly capturedAmount: number
  readonly refundedAmount: number
  readonly currency: CurrencyCode
  /** The provider's id of it; null before the provider was asked, and for manual payments. */
  readonly reference: string | null
  readonly failureCode: string | null
  readonly failureMessage: string | null
}

/** Money given back, or being given back. */
export type Refund = {
  readonly id: string
  readonly orderId: string
  readonly paymentId: string
  readonly status: RefundState
  readonly amount: number
  readonly currency: CurrencyCode
  readonly reason: string | null
  /** The provider's id of it; null before the provider has answered. */
  readonly reference: string | null
}

/** Everything that was paid and given back for one order. */
export type PaymentBooks = { readonly payments: readonly Payment[]; readonly refunds: readonly Refund[] }

export const capturedOf = ({ capturedAmount, currency }: Payment): Money => money(capturedAmount, currency)

export const refundRecord = ({ status, amount, currency }: Refund): RefundRecord => ({
  status,
  amount: money(amount, currency),
})

/** What of a payment can still be given back; a refund counts from the moment it was asked for. */
export function refundableOf(payment: Payment, { refunds }: PaymentBooks): Money {
  const own = refunds.filter(({ paymentId }) => paymentId === payment.id).map(refundRecord)
  return refundable({ capturedAmount: capturedOf(payment) }, own)
}
