import {
  capturedOf,
  hasFailedRefund,
  isHeldByBank,
  keptOf,
  returnsOf,
  type Payment,
  type PaymentBooks,
} from '@/features/payments/domain/payment'
import { isByHand } from '@/features/payments/is-by-hand'
import { refundStepOf } from '@/features/payments/refund-step'

import { paymentWindow } from './domain/payment-window'
import { isWaiver } from './domain/staff-reasons'
import type { SettledPayment } from './domain/settled-payment'

/**
 * An order's payments as input of `settle`: the captured ones in the order of their capture, then the others.
 * `processing` are the ids of those that their provider is processing.
 */
export const settledPayments = (books: PaymentBooks, processing: ReadonlySet<string>): SettledPayment[] =>
  books.payments.toSorted(byCapture).map((payment) => {
    const { id, status, amount, capturedAmount: captured, reference } = payment
    const chargedBack = Math.min(captured, returnsOf(payment, books).chargedBack.amount)
    const refunded = captured - chargedBack - keptOf(payment, books).amount
    const ofPayment = books.refunds.filter((refund) => refund.paymentId === id && refund.status !== 'failed')
    const waived = ofPayment.filter(({ reason }) => isWaiver(reason)).reduce((sum, refund) => sum + refund.amount, 0)
    return {
      id,
      status,
      amount,
      captured: status === 'captured' ? capturedOf(payment).amount : 0,
      refunded: status === 'captured' ? refunded : 0,
      waived: Math.min(refunded, waived),
      chargedBack,
      isHeldByBank: isHeldByBank(payment, books),
      hasFailedRefund: hasFailedRefund(payment, books),
      isByHand: isByHand(payment),
      isStarted: reference !== null,
      isProcessing: processing.has(id),
      isStale: payment.ageSeconds > paymentWindow,
      refundStep: refundStepOf(payment),
    }
  })

/** Those without a capture last; they stay in the order of their creation. */
function byCapture(a: Payment, b: Payment): number {
  if (a.capturedAt === b.capturedAt) return 0
  if (a.capturedAt === null) return 1
  return b.capturedAt === null || a.capturedAt < b.capturedAt ? -1 : 1
}
