import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { defineJob, enqueue, mailOptions } from '@/platform/jobs'
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
    /** The nonce of the mail's link. */
    nonce: z.string().nullable(),
    /** The recipient, when it is not the account's present address. */
    to: z.string().optional(),
  }),
  mailOptions,
)

export type AccountMail = z.output<typeof accountMailJob.schema>

type NewMail = Pick<AccountMail, 'kind' | 'customerId' | 'nonce' | 'to'> & Partial<Pick<AccountMail, 'locale'>>

/**
 * Queues a mail in the context's transaction, in its language unless one is given. Mails to one account beyond the
 * hourly limits are dropped. Each kind is counted separately, so that sign-ups do not use up the limit of password
 * resets, and so is each client, so that a stranger does not use up the owner's limit. All clients together have a
 * limit too; when strangers reach it, the owner's mailbox already has valid links.
 */
export async function queueMail(ctx: Context, mail: NewMail): Promise<void> {
  const account = `${mail.kind} ${mail.customerId}`
  const client = clientKey(new Headers(ctx.req.headers))
  if (!(await takeTurn('account_mail', `${account} ${client}`)).ok) return
  if (!(await takeTurn('account_mails', account)).ok) return
  const key = mail.nonce ?? randomUUID()
  await enqueue(ctx, accountMailJob, { locale: localeOf(ctx), ...mail, key, storeId: ctx.store.id }, { key })
}

/**
 * Resets the mail limits of an account after a link was used: its other links are invalid now, so it may need a new
 * one.
 */
export async function forgiveMails(customerId: string): Promise<void> {
  for (const kind of kinds) await forgiveTurns('account_mails', `${kind} ${customerId}`)
}
