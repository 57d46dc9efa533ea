import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { defineJob, enqueue, mailRetries } from '@/platform/jobs'
import { clientKey } from '@/platform/http/client-address'
import { forgiveTurns, takeTurn } from '@/platform/rate-limits'
import { locales } from '@/shared/locales'

const kinds = ['verify_email', 'reset_password', 'already_registered', 'address_changed'] as const

export const accountMailJob = defineJob(
  'customers/account-mail',
  z.object({
    kind: z.enum(kinds),
    storeId: z.string(),
    customerId: z.string(),
    locale: z.enum(locales),
    /** The effect's key. */
    key: z.string(),
    /** What the link of the mail is made from. */
    nonce: z.string().nullable(),
    /** The recipient, when it is not the account's present address. */
    to: z.string().optional(),
  }),
  mailRetries,
)

export type AccountMail = z.output<typeof accountMailJob.schema>

type NewMail = Pick<AccountMail, 'kind' | 'customerId' | 'nonce' | 'to'> & Partial<Pick<AccountMail, 'locale'>>

/**
 * Queues a mail in the context's transaction, in its language unless one is given. More than a few mails an hour to one
 * account are dropped. Each kind is counted apart, so that sign-ups do not use up the mails of a password reset, and
 * each client too, so that a stranger does not use up the owner's mails. All clients together have a limit as well:
 * when strangers reach it, the owner's mailbox already holds links that still work.
 */
export async function queueMail(ctx: Context, mail: NewMail): Promise<void> {
  const account = `${mail.kind} ${mail.customerId}`
  const client = clientKey(new Headers(ctx.req.headers))
  if (!(await takeTurn('account_mail', `${account} ${client}`)).ok) return
  if (!(await takeTurn('account_mails', account)).ok) return
  const key = mail.nonce ?? randomUUID()
  await enqueue(ctx, accountMailJob, { locale: localeOf(ctx), ...mail, key, storeId: ctx.store.id }, { key })
}

/** Resets the limit of an account's mails after a link was used. Its other links are void, so it may soon need one. */
export async function forgiveMails(customerId: string): Promise<void> {
  for (const kind of kinds) await forgiveTurns('account_mails', `${kind} ${customerId}`)
}
