import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import type { JobState } from '@/platform/jobs/listed-jobs'

import { failureReason, replyCodes } from './domain/failure-reason'
import { findMailKind } from './domain/mail-kinds'
import { countDeadMails, listMailJobs, type MailJobRow } from './mail-job.repository'
import { mailsPanel } from './panel-texts'

/** A mail in the queue, for staff. Times are ISO 8601. */
export interface MailView extends Pick<
  MailJobRow,
  'id' | 'recipient' | 'orderId' | 'orderNumber' | 'tries' | 'at' | 'nextTryAt'
> {
  readonly label: string
  readonly storeName: string
  /** The store's. */
  readonly timeZone: string
  /** Why the last attempt failed, with the codes of the reply; null before the first failure. */
  readonly error: { readonly words: string; readonly codes: string | null } | null
}

/** The most rows of a list. More failed mails usually have one cause, and staff send all of a kind again. */
export const mostMails = 100

/** What staff call a kind of mail; one that this version does not know is called by its name in the queue. */
function kindLabel({ req }: SystemContext, id: string): string {
  const kind = findMailKind(id)
  return kind ? mailsPanel.for(req)(`kinds.${kind.name}`) : id
}

/** The newest mails of these stores in this state. The caller must check access to these stores. */
export async function listMails(
  ctx: SystemContext,
  { storeIds, state }: { storeIds: readonly string[]; state: JobState },
): Promise<MailView[]> {
  const t = mailsPanel.for(ctx.req)
  const rows = await listMailJobs(ctx, { storeIds, state, limit: mostMails })
  return Promise.all(
    rows.map(async ({ kind, storeId, hasFailed, failure, ...row }) => {
      const store = await findStoreById(storeId)
      return {
        ...row,
        label: kindLabel(ctx, kind),
        storeName: store?.name ?? '',
        timeZone: store?.timeZone ?? 'UTC',
        error: hasFailed ? { words: t(`failure.${failureReason(failure)}`), codes: replyCodes(failure) } : null,
      }
    }),
  )
}

/** The dead letters of these stores by kind, the most first. */
export async function deadMailKinds(
  ctx: SystemContext,
  storeIds: readonly string[],
): Promise<{ kind: string; label: string; count: number }[]> {
  const kinds = await countDeadMails(ctx, storeIds)
  return kinds
    .map(({ kind, count }) => ({ kind, count, label: kindLabel(ctx, kind) }))
    .toSorted((a, b) => b.count - a.count)
}
