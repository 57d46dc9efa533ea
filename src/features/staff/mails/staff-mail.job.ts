import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { SystemContext } from '@/platform/context'
import { defineJob, enqueue, mailOptions } from '@/platform/jobs'

export const staffMailJob = defineJob(
  'staff/account-mail',
  z.object({
    kind: z.enum(['password', 'email', 'key_made', 'key_revoked']),
    /** The former address of the account, because the new one may be a stranger's. */
    email: z.string(),
    name: z.string(),
    storeId: z.string().nullable(),
    key: z.string(),
  }),
  mailOptions,
)

export type StaffMail = Omit<z.output<typeof staffMailJob.schema>, 'key'>

/** Queues a mail about a change of an account of staff, in the context's transaction. */
export async function queueStaffMail(ctx: SystemContext, { kind, email, name, storeId }: StaffMail): Promise<void> {
  const key = randomUUID()
  await enqueue(ctx, staffMailJob, { kind, email, name, storeId, key }, { key })
}
