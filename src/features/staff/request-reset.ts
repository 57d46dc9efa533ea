import { randomUUID } from 'node:crypto'

import type { SystemContext } from '@/platform/context'
import { enqueue } from '@/platform/jobs'
import { inTransaction } from '@/platform/transaction'
import type { Locale } from '@/shared/locales'

import { resetMailJob } from './mails/reset-mail.job'
import { resetHash, resetSecret } from './reset-token'
import { saveReset } from './reset.repository'

/** Seconds: how long the mailed link works, and how often one is mailed at the most. The panel's form counts down the same pause. */
const [lifetime, pause] = [3600, 15]

/**
 * Mails a link to choose a new password, in the language of the panel. The answer does not reveal whether the address
 * has an account.
 */
export async function requestStaffReset(ctx: SystemContext, email: string, locale: Locale): Promise<void> {
  const key = randomUUID()
  const hash = resetHash(resetSecret(key))
  await inTransaction(ctx, async () => {
    const account = await saveReset(ctx, { email: email.toLowerCase().trim(), hash, lifetime, pause })
    if (account) await enqueue(ctx, resetMailJob, { ...account, locale, key }, { key })
  })
}
