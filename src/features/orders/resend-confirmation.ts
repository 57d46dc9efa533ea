import { z } from 'zod'

import type { Context } from '@/platform/context'
import { defineJob, enqueue, mailOptions } from '@/platform/jobs'
import { inTransactionResult } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import { findOrderHead } from './order.repository'
import { addToTimeline } from './timeline.repository'

/**
 * `sendingId` gives the mail another Message-ID than the first, because mail programs show mails with the same one
 * once.
 */
export const resendConfirmationJob = defineJob(
  'orders/resend-confirmation',
  z.object({ orderId: z.uuid(), storeId: z.uuid(), sendingId: z.uuid() }),
  mailOptions,
)

export type ResendFailure = { code: 'not_found' } | { code: 'not_confirmed' }

/** Sends the confirmation again with the current state of the order. An order that was never placed has none. */
export async function resendConfirmation(
  ctx: Context,
  { orderId, staffId }: { orderId: string; staffId: string },
): Promise<Result<null, ResendFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<null, ResendFailure>> => {
    const order = await findOrderHead(ctx, orderId)
    if (!order) return fail('not_found')
    if (order.status !== 'placed' && order.status !== 'completed') return fail('not_confirmed')
    const sendingId = uuidV7(ctx.clock.now())
    await enqueue(ctx, resendConfirmationJob, { orderId, storeId: ctx.store.id, sendingId }, { key: sendingId })
    await addToTimeline(ctx, { orderId, type: 'mail.resent', data: { mail: 'confirmation' }, staffId, key: sendingId })
    return ok(null)
  })
}
