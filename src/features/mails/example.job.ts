import { z } from 'zod'

import { findStoreById } from '@/features/stores/store-directory'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { forkContext } from '@/platform/fork-context'
import { defineJob, enqueue, handleJob, mailOptions } from '@/platform/jobs'
import { sendMail } from '@/platform/mail'
import { takeTurn, type RateLimited } from '@/platform/rate-limits'
import { uuidV7 } from '@/shared/ids'
import { locales } from '@/shared/locales'
import { ok, type Result } from '@/shared/result'

import { composeExample } from './compose-example'
import { mailTemplateIds, type MailTemplate } from './domain/mail-templates'

const exampleJob = defineJob(
  'mails/example',
  z.object({
    storeId: z.uuid(),
    staffId: z.uuid(),
    template: z.enum(mailTemplateIds),
    locale: z.enum(locales),
    sendingId: z.uuid(),
  }),
  mailOptions,
)

/** Sends a member of staff an example of a mail, in the context's store and language, to their own address only. */
export async function sendExample(
  ctx: Context,
  { template, staffId }: { template: MailTemplate; staffId: string },
): Promise<Result<null, RateLimited>> {
  const turn = await takeTurn('mail_example', staffId)
  if (!turn.ok) return turn
  const sendingId = uuidV7(ctx.clock.now())
  const data = { storeId: ctx.store.id, staffId, template, locale: localeOf(ctx), sendingId }
  await enqueue(ctx, exampleJob, data, { key: sendingId })
  return ok(null)
}

export const exampleHandler = handleJob(
  exampleJob,
  async (system, { storeId, staffId, template, locale, sendingId }) => {
    const store = await findStoreById(storeId)
    if (!store) throw new Error(`No such store: ${storeId}`)
    const ctx: Context = { ...(await forkContext(system, locale)), store }
    const where = { id: { equals: staffId } }
    const { docs } = await ctx.payload.find({ collection: 'staff', where, limit: 1, depth: 0, req: ctx.req })
    const [staff] = docs
    // The account was deleted since.
    if (!staff) return
    const { subject, ...mail } = await composeExample(ctx, template)
    await sendMail({ ...mail, subject: `[Example] ${subject}`, to: staff.email, key: `mail-example.${sendingId}` })
  },
)
