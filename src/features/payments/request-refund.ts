import type { Context } from '@/platform/context'
import { money, type Money } from '@/shared/money'
import { fail, type Result } from '@/shared/result'

import { capturedOf, returnsOf, type Payment, type PaymentBooks, type Refund } from './domain/payment'
import { checkRefund, type RefundFailure } from './domain/refund'
import { insertRefund } from './refund.repository'

type RefundWish = { readonly amount: number; readonly reason: string | null; readonly retryOf?: string | undefined }

/**
 * Records a refund under the order's lock and before the provider is called: concurrent refunds never exceed the
 * capture together, and the sweeper can finish it after a crash. `executeRefund` carries it out.
 */
export async function requestRefund(
  ctx: Context,
  payment: Payment,
  books: PaymentBooks,
  wish: RefundWish,
): Promise<Result<Refund, RefundFailure>> {
  const amount: Money = money(wish.amount, payment.currency)
  const checked = checkRefund({ capturedAmount: capturedOf(payment) }, returnsOf(payment, books), amount)
  if (!checked.ok) {
    return checked.code === 'refund_exceeds_captured'
      ? fail(checked.code, { refundable: checked.refundable })
      : fail(checked.code)
  }
  const refund = {
    orderId: payment.orderId,
    paymentId: payment.id,
    amount: wish.amount,
    currency: payment.currency,
    reason: wish.reason,
    retryOf: wish.retryOf ?? null,
  }
  const id = await insertRefund(ctx, refund)
  return { ok: true, value: { ...refund, id, status: 'pending', reference: null, failureMessage: null } }
}
