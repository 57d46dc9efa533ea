import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { SystemContext } from '@/platform/context'
import { defineJob, enqueue, mailOptions } from '@/platform/jobs'
import { locales } from '@/shared/locales'

export const staffMailJob = defineJob(
  'staff/account-mail',
  z.object({
    kind: z.enum(['password', 'email', 'key_made', 'key_revoked', 'reset_password']),
    /** The former address of the account where it has changed, because the new one may be a stranger's. */
    email: z.string(),
    name: z.string(),
    storeId: z.string().nullable(),
    /** The effect's key, and the nonce of the link to choose a new password. */
    key: z.string(),
    /** The mail's language; without it English. */
    locale: z.enum(locales).optional(),
  }),
  mailOptions,
)

export type StaffMail = Omit<z.output<typeof staffMailJob.schema>, 'key'>

/** Queues a mail about an account of staff, in the context's transaction. */
export async function queueStaffMail(
  ctx: SystemContext,
  { kind, email, name, storeId, locale }: StaffMail,
  key: string = randomUUID(),
): Promise<void> {
  await enqueue(ctx, staffMailJob, { kind, email, name, storeId, key, ...(locale ? { locale } : {}) }, { key })
}
