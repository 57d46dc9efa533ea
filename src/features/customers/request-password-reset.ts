import type { Context } from '@/platform/context'
import { evenTiming } from '@/platform/even-timing'

import { createLink } from './account-links'
import { findCustomerByEmail } from './customer.repository'
import { queueMail } from './mails/account-mail.job'

/** Mails a link to choose a new password. Answer and timing are the same whether or not the account exists. */
export async function requestPasswordReset(ctx: Context, email: string): Promise<void> {
  await evenTiming(300, async () => {
    const customer = await findCustomerByEmail(ctx, email)
    if (!customer) return
    const nonce = await createLink(ctx, { customerId: customer.id, purpose: 'reset_password' })
    await queueMail(ctx, { kind: 'reset_password', customerId: customer.id, nonce })
  })
}
