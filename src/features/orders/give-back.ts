import { refundableOf, type Payment, type PaymentBooks, type Refund } from '@/features/payments/domain/payment'
import { requestRefund } from '@/features/payments/request-refund'
import type { Context } from '@/platform/context'
import { isZero } from '@/shared/money'

import { tellRefund } from './tell-refund'

type Why = { readonly reason: string; readonly staffId?: string | null }

/**
 * Records refunds of all that is left of the payments, under the order's lock. Once: what was asked back before is no
 * longer left. The provider is asked after the commit, by `finishRefunds`.
 */
export async function giveBack(
  ctx: Context,
  payments: readonly Payment[],
  books: PaymentBooks,
  { reason, staffId = null }: Why,
): Promise<Refund[]> {
  const refunds: Refund[] = []
  for (const payment of payments) {
    const { amount, ...rest } = refundableOf(payment, books)
    if (isZero({ amount, ...rest })) continue
    const requested = await requestRefund(ctx, payment, books, { amount, reason })
    if (!requested.ok) throw new Error(`Payment ${payment.id} cannot be refunded: ${requested.code}`)
    await tellRefund(ctx, requested.value, staffId)
    refunds.push(requested.value)
  }
  return refunds
}
