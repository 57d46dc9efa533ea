import type { Refund } from '@/features/payments/domain/payment'
import { refundStepOf } from '@/features/payments/refund-step'
import type { Context } from '@/platform/context'
import type { Result } from '@/shared/result'

import { askForRefunds, type AskForRefundFailure } from './ask-for-refunds'
import { repeatRefund, splitRefund } from './domain/split-refund'

type Wish = {
  readonly orderId: string
  /** In minor units of the order's currency; everything that is left when absent. */
  readonly amount?: number
  readonly reason: string
  readonly staffId: string
}

/** Refunds money. When the provider refuses, it returns a failure and no money went back. */
export const refundOrder = (
  ctx: Context,
  { orderId, amount, reason, staffId }: Wish,
): Promise<Result<Refund[], AskForRefundFailure>> =>
  askForRefunds(ctx, { orderId, plan: (books) => splitRefund(books, amount, refundStepOf), reason, staffId })

/** Retries a refund that failed. One that was retried already is `not_found`: only its newest retry can be retried. */
export const retryRefund = (
  ctx: Context,
  { orderId, refundId, staffId }: { orderId: string; refundId: string; staffId: string },
): Promise<Result<Refund[], AskForRefundFailure>> =>
  askForRefunds(ctx, { orderId, plan: (books) => repeatRefund(books, refundId, refundStepOf), reason: null, staffId })
