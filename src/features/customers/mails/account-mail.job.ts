import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { defineJob, enqueue, mailRetries } from '@/platform/jobs'
import { takeTurn } from '@/platform/rate-limits'
import { locales } from '@/shared/locales'

export const accountMailJob = defineJob(
  'customers/account-mail',
  z.object({
    kind: z.enum(['verify_email', 'reset_password', 'already_registered']),
    storeId: z.string(),
    customerId: z.string(),
    locale: z.enum(locales),
    /** The effect's key. */
    key: z.string(),
    /** What the link of the mail is made from. */
    nonce: z.string().nullable(),
  }),
  mailRetries,
)

export type AccountMail = z.output<typeof accountMailJob.schema>

/** Queues a mail in the context's transaction and language. More than a few an hour to one account are dropped. */
export async function queueMail(ctx: Context, mail: Pick<AccountMail, 'kind' | 'customerId' | 'nonce'>): Promise<void> {
  if (!(await takeTurn('account_mail', mail.customerId)).ok) return
  const key = mail.nonce ?? randomUUID()
  await enqueue(ctx, accountMailJob, { ...mail, key, storeId: ctx.store.id, locale: localeOf(ctx) }, { key })
}
