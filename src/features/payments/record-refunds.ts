import type { Context } from '@/platform/context'
import { canMove } from '@/shared/state-machine'

import type { Payment, PaymentBooks, Refund } from './domain/payment'
import { refundStates } from './domain/refund'
import { insertRefund, sumRefunds, updateRefund, type RefundAnswer } from './refund.repository'
import type { ProviderRefund } from './provider'

/**
 * Records the provider's list of a payment's refunds, under the order's lock: the outcome of our own, and those that
 * were made in the provider's dashboard. Returns the new and changed refunds.
 */
export async function recordRefunds(
  ctx: Context,
  payment: Payment,
  { books, present }: { books: PaymentBooks; present: readonly ProviderRefund[] },
): Promise<Refund[]> {
  const known = books.refunds.filter(({ paymentId }) => paymentId === payment.id)
  const changed: Refund[] = []
  for (const each of present) {
    const own = known.find(({ id, reference }) => id === each.refundId || reference === each.reference)
    const after = own ? await recordRefundAnswer(ctx, own, each) : await adoptRefund(ctx, payment, each)
    if (after) changed.push(after)
  }
  return changed
}

/** Writes the provider's answer on a refund of ours; null when nothing is new. */
export async function recordRefundAnswer(ctx: Context, refund: Refund, answer: RefundAnswer): Promise<Refund | null> {
  const { status, reference, failureMessage } = answer
  if (!canMove(refundStates, refund.status, status)) return null
  if (refund.status === status && refund.reference === reference) return null
  if (!(await updateRefund(ctx, refund, answer)) || refund.status === status) return null
  return { ...refund, status, reference, failureMessage }
}

async function adoptRefund(ctx: Context, payment: Payment, present: ProviderRefund): Promise<Refund> {
  const { id: paymentId, orderId, currency } = payment
  const { status, amount, reference, failureMessage } = present
  const refund = { orderId, paymentId, status, amount, currency, reason: 'dashboard', reference, failureMessage }
  const id = await insertRefund(ctx, refund)
  await sumRefunds(ctx, paymentId)
  return { ...refund, id, retryOf: null }
}
