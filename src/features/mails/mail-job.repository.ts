import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import {
  countFailedJobs,
  dismissFailedJob,
  listJobs,
  retryFailedJobs,
  type JobChoice,
  type JobState,
  type ListedJob,
} from '@/platform/jobs/listed-jobs'
import { customers, orders, staff } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { SmtpFailure } from '@/shared/smtp-failure'

import { mailJobs } from './domain/mail-kinds'

/** A mail in the queue; `kind` is of `mailKinds`. */
export interface MailJobRow extends Pick<ListedJob, 'id' | 'kind' | 'tries' | 'at' | 'nextTryAt'> {
  readonly storeId: string
  /** Null when the order or the account was deleted. */
  readonly recipient: string | null
  readonly orderId: string | null
  readonly orderNumber: string | null
  /** Whether a run has failed; `failure` says why, if the mail server did. */
  readonly hasFailed: boolean
  readonly failure: SmtpFailure | null
}

const textIn = (data: ListedJob['data'], name: string): string | null => {
  const value = data[name]
  return typeof value === 'string' ? value : null
}

/**
 * The newest mails of the stores in this state. The recipient is the one that the job names, otherwise today's address of
 * the order or account.
 */
export async function listMailJobs(
  ctx: SystemContext,
  options: { storeIds: readonly string[]; state: JobState; limit: number },
): Promise<MailJobRow[]> {
  const mails = await listJobs(ctx, { names: mailJobs, ...options })
  const known = new Map((await selectRecipients(ctx, mails)).map((row) => [row.jobId, row]))
  return mails.map(({ data, output, ...mail }) => {
    const { email = null, orderId = null, orderNumber = null } = known.get(mail.id) ?? {}
    return {
      ...mail,
      storeId: textIn(data, 'storeId') ?? '',
      recipient: textIn(data, 'to') ?? textIn(data, 'email') ?? email,
      orderId,
      orderNumber,
      hasFailed: output !== null,
      // Written by the mail adapter (platform/mail.ts).
      failure: (output?.['smtp'] as SmtpFailure | undefined) ?? null,
    }
  })
}

type Recipient = { jobId: string; email: string | null; orderId: string | null; orderNumber: string | null }

async function selectRecipients(ctx: SystemContext, mails: readonly ListedJob[]): Promise<Recipient[]> {
  if (mails.length === 0) return []
  const asked = mails.map(({ id, data }) => ({
    jobId: id,
    storeId: textIn(data, 'storeId'),
    orderId: textIn(data, 'orderId'),
    customerId: textIn(data, 'customerId'),
    staffId: textIn(data, 'staffId'),
  }))
  const { rows } = await sqlOf(ctx).execute<Recipient>(sql`
    select asked."jobId", coalesce(${orders.email}, ${customers.email}, ${staff.email}) as email,
      ${orders.id} as "orderId", ${orders.number} as "orderNumber"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as asked("jobId" text, "storeId" uuid, "orderId" uuid, "customerId" uuid, "staffId" uuid)
      left join ${orders} on ${orders.id} = asked."orderId" and ${orders.store} = asked."storeId"
      left join ${customers} on ${customers.id} = asked."customerId" and ${customers.store} = asked."storeId"
      left join ${staff} on ${staff.id} = asked."staffId"`)
  return rows
}

/** How many of each kind are dead letters of these stores. */
export const countDeadMails = (ctx: SystemContext, storeIds: readonly string[]) =>
  countFailedJobs(ctx, { names: mailJobs, storeIds })

/** A dead letter that was queued again. */
export type RequeuedMail = { readonly kind: string; readonly storeId: string; readonly orderId: string | null }

/** Queues dead letters of these stores again, each with the same Message-ID. Returns those that were dead letters. */
export async function requeueMails(
  ctx: SystemContext,
  options: { storeIds: readonly string[]; choice: JobChoice; limit: number },
): Promise<RequeuedMail[]> {
  const retried = await retryFailedJobs(ctx, { names: mailJobs, ...options })
  return retried.map(({ kind, data }) => ({
    kind,
    storeId: textIn(data, 'storeId') ?? '',
    orderId: textIn(data, 'orderId'),
  }))
}

/** Dismisses a dead letter of these stores. False when it was not a dead letter. */
export const dismissMail = (
  ctx: SystemContext,
  { storeIds, id }: { storeIds: readonly string[]; id: string },
): Promise<boolean> => dismissFailedJob(ctx, { names: mailJobs, storeIds, id })
