import type { Dispute, Payment, PaymentBooks, Refund } from '@/features/payments/domain/payment'

type Identified = { readonly id: string }

/** A list with changed entries replaced, and new ones at its end. */
function merge<T extends Identified>(list: readonly T[], changed: readonly T[]): T[] {
  const byId = new Map(changed.map((each) => [each.id, each]))
  const known = new Set(list.map(({ id }) => id))
  return [...list.map((each) => byId.get(each.id) ?? each), ...changed.filter(({ id }) => !known.has(id))]
}

/** The books after payments were changed or added. */
export const withPayments = (books: PaymentBooks, changed: readonly Payment[]): PaymentBooks => ({
  ...books,
  payments: merge(books.payments, changed),
})

/** The books after refunds were changed or added, with the sums of their payments. */
export function withRefunds(books: PaymentBooks, changed: readonly Refund[]): PaymentBooks {
  const refunds = merge(books.refunds, changed)
  const sumOf = (paymentId: string) =>
    refunds
      .filter((refund) => refund.paymentId === paymentId && refund.status === 'succeeded')
      .reduce((sum, { amount }) => sum + amount, 0)
  return {
    ...books,
    refunds,
    payments: books.payments.map((payment) => ({ ...payment, refundedAmount: sumOf(payment.id) })),
  }
}

/** The books after disputes were changed or added. */
export const withDisputes = (books: PaymentBooks, changed: readonly Dispute[]): PaymentBooks => ({
  ...books,
  disputes: merge(books.disputes, changed),
})
