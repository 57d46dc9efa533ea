import type { AmountRefusal } from '@/features/payments/domain/amount-refusal'
import type { Purchase } from '@/features/payments/domain/offered-method'
import { paymentMethods } from '@/features/payments/payment-methods'
import { findOnlineProvider } from '@/features/payments/providers'
import type { Context } from '@/platform/context'
import { isZero, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

import type { PaymentChoice } from './checkout.schemas'

export interface ChosenPayment {
  /** A provider's id. */
  readonly provider: string
  /** The code of a manual method; 'free' when there is nothing to pay. */
  readonly method: string | null
  readonly isPaidOnDelivery: boolean
}

export type ChoiceFailure =
  | { readonly code: 'payment_method_unavailable' }
  /**
   * The provider does not accept this amount or currency; `refusal` is null when only its answer to a request showed
   * that.
   */
  | { readonly code: 'payment_refused'; readonly refusal: AmountRefusal | null }

/** Checks the shopper's choice against what the store offers for the amount, in the country of the purchase. */
export async function choosePayment(
  ctx: Context,
  purchase: Purchase & { readonly amount: Money },
  choice: PaymentChoice,
): Promise<Result<ChosenPayment, ChoiceFailure>> {
  if (isZero(purchase.amount)) return ok({ provider: 'manual', method: 'free', isPaidOnDelivery: false })
  const offered = await paymentMethods(ctx, purchase)
  const online = findOnlineProvider(choice.provider)
  if (online) {
    if (offered.refusal) return fail('payment_refused', { refusal: offered.refusal })
    return offered.online.includes(online)
      ? ok({ provider: online.id, method: null, isPaidOnDelivery: false })
      : fail('payment_method_unavailable')
  }
  const [first] = offered.manual
  const method = choice.method === undefined ? first : offered.manual.find(({ code }) => code === choice.method)
  if (!method) return fail('payment_method_unavailable')
  return ok({ provider: 'manual', method: method.code, isPaidOnDelivery: method.isPaidOnDelivery })
}
