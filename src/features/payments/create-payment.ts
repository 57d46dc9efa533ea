import type { Context } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'

import type { Payment } from './domain/payment'
import { insertPayment } from './payment.repository'

type NewPayment = {
  readonly orderId: string
  readonly provider: string
  /** The code of a manual method; null where the shopper chooses in the provider's form. */
  readonly method: string | null
  /** In minor units of `currency`. */
  readonly amount: number
  readonly currency: CurrencyCode
}

/**
 * Records the attempt to pay an order, in the order's transaction. `startPayment` calls the provider afterwards, with
 * this id as the idempotency key.
 */
export async function createPayment(ctx: Context, payment: NewPayment): Promise<Payment> {
  return insertPayment(ctx, payment)
}
