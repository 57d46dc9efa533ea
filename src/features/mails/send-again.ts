import { addMailResentToTimeline } from '@/features/orders/add-mail-to-timeline'
import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import type { JobChoice } from '@/platform/jobs/listed-jobs'
import { inTransaction } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { findMailKind } from './domain/mail-kinds'
import { requeueMails } from './mail-job.repository'

/** The most mails of one call; staff press the button again for the rest. */
const mostAtOnce = 500

/**
 * Queues dead letters of these stores again, under their effects' keys, and records who did it in the orders'
 * timelines. A mail that already waits, was sent meanwhile or belongs to another store is not found.
 */
export async function sendMailsAgain(
  ctx: SystemContext,
  { storeIds, staffId, choice }: { storeIds: readonly string[]; staffId: string; choice: JobChoice },
): Promise<Result<{ count: number }, { code: 'not_found' }>> {
  const mails = await inTransaction(ctx, async () => {
    const requeued = await requeueMails(ctx, { storeIds, choice, limit: mostAtOnce })
    for (const { kind, storeId, orderId } of requeued) {
      const mail = findMailKind(kind)?.orderMail
      const store = mail && orderId !== null ? await findStoreById(storeId) : null
      if (mail && orderId !== null && store)
        await addMailResentToTimeline({ ...ctx, store }, { orderId, mail, staffId })
    }
    return requeued
  })
  return mails.length > 0 ? ok({ count: mails.length }) : fail('not_found')
}
