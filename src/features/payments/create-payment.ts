import type { Context } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'

import type { PaymentProviderName } from './domain/payment'
import { insertPayment } from './payment.repository'

type NewPayment = {
  readonly orderId: string
  readonly provider: PaymentProviderName
  /** The code of a manual method; null for Stripe, where the shopper chooses in its form. */
  readonly method: string | null
  /** In minor units of `currency`. */
  readonly amount: number
  readonly currency: CurrencyCode
}

/**
 * Records the attempt to pay an order, in the order's transaction. The provider is asked afterwards, by `startPayment`,
 * with this id as the idempotency key.
 */
export async function createPayment(ctx: Context, payment: NewPayment): Promise<{ id: string }> {
  return insertPayment(ctx, payment)
}
