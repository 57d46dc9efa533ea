import type { Context } from '@/platform/context'

import { saveDispute } from './dispute.repository'
import { advanceDispute } from './domain/dispute'
import type { Dispute, Payment, PaymentBooks } from './domain/payment'
import type { ProviderDispute } from './provider'

/** A dispute that is new or has changed its state; `from` is the former state, null for a new one. */
export type ChangedDispute = { readonly dispute: Dispute; readonly from: Dispute['state'] | null }

/** Records the provider's list of a payment's disputes, under the order's lock. */
export async function recordDisputes(
  ctx: Context,
  payment: Payment,
  { books, present }: { books: PaymentBooks; present: readonly ProviderDispute[] },
): Promise<ChangedDispute[]> {
  const changed: ChangedDispute[] = []
  for (const { id, state: fetched, amount, reason } of present) {
    const known = books.disputes.find((dispute) => dispute.id === id)
    const state = known ? advanceDispute(known.state, fetched) : fetched
    const dispute: Dispute = { id, paymentId: payment.id, state, amount, currency: payment.currency, reason }
    if (known?.state === state && known.amount === amount) continue
    await saveDispute(ctx, payment.orderId, dispute)
    if (known?.state !== state) changed.push({ dispute, from: known?.state ?? null })
  }
  return changed
}
