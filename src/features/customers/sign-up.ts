import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { evenTiming } from '@/platform/even-timing'
import { inTransaction } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import { createLink } from './account-links'
import { findCustomerByEmail, insertCustomer } from './customer.repository'
import type { SignUpInput } from './customer.schemas'
import { queueMail } from './mails/account-mail.job'

/**
 * Mails a link with which the owner of the address confirms the account and chooses its password. Until then no one can
 * sign in. Neither the answer nor its timing reveals whether the address has an account: if it has one, only the mail
 * says so.
 */
export const signUp = (ctx: Context, input: SignUpInput): Promise<void> =>
  evenTiming(300, () => inTransaction(ctx, () => register(ctx, input)))

async function register(ctx: Context, { email, name }: SignUpInput): Promise<void> {
  await insertCustomer(ctx, { id: uuidV7(ctx.clock.now()), email, name, locale: localeOf(ctx) })
  const customer = await findCustomerByEmail(ctx, email)
  if (!customer) throw new Error('The customer that was just inserted was not found')
  const { id: customerId, isVerified } = customer
  if (isVerified) return queueMail(ctx, { kind: 'already_registered', customerId, nonce: null })
  const nonce = await createLink(ctx, { customerId, purpose: 'verify_email' })
  await queueMail(ctx, { kind: 'verify_email', customerId, nonce })
}
