import type { Context } from '@/platform/context'
import { evenTiming } from '@/platform/even-timing'

import { createLink } from './account-links'
import { findCustomerByEmail } from './customer.repository'
import { queueMail } from './mails/account-mail.job'

/**
 * Mails the confirmation link again if the account needs it. The answer does not reveal whether the account exists.
 */
export async function resendVerification(ctx: Context, email: string): Promise<void> {
  await evenTiming(300, async () => {
    const customer = await findCustomerByEmail(ctx, email)
    if (!customer || customer.isVerified) return
    const nonce = await createLink(ctx, { customerId: customer.id, purpose: 'verify_email' })
    await queueMail(ctx, { kind: 'verify_email', customerId: customer.id, nonce })
  })
}
