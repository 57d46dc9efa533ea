import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransactionResult } from '@/platform/transaction'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import { createLink } from './account-links'
import { customerVerified } from './customer.events'
import { findCustomer, findCustomerByEmail, saveCredential, updateCustomer, type Customer } from './customer.repository'
import { evenTiming } from '@/platform/even-timing'
import { queueMail } from './mails/account-mail.job'
import { endSessions } from './sessions'
import { revokeTokens, useToken } from './token.repository'

/** Opens the link of a verification mail: works once, for a day. */
export async function verifyEmail(ctx: Context, token: string): Promise<Result<Customer, { code: 'invalid_token' }>> {
  return inTransactionResult(ctx, async () => {
    const used = await useToken(ctx, { hash: tokenHash(token), purpose: 'verify_email' })
    const customer = used && (await findCustomer(ctx, used.customerId))
    if (!customer) return fail('invalid_token')
    if (used.passwordHash !== null) {
      await saveCredential(ctx, customer.id, used.passwordHash)
      await endSessions(ctx, customer.id)
    }
    await confirmAddress(ctx, customer)
    const { id, email, name, locale } = customer
    return ok({ id, email, name, locale, isVerified: true })
  })
}

/** Records that the address is the customer's. Other links that were mailed before stop working. */
export async function confirmAddress(ctx: Context, { id, email, isVerified }: Customer): Promise<void> {
  await revokeTokens(ctx, id)
  if (isVerified) return
  await updateCustomer(ctx, id, { isVerified: true })
  await publish(ctx, customerVerified, { storeId: ctx.store.id, customerId: id, email }, { key: id })
}

/** Mails the link again, to an account that needs it. The answer says nothing about whether there is one. */
export async function resendVerification(ctx: Context, email: string): Promise<void> {
  await evenTiming(300, async () => {
    const customer = await findCustomerByEmail(ctx, email)
    if (!customer || customer.isVerified) return
    const nonce = await createLink(ctx, { customerId: customer.id, purpose: 'verify_email' })
    await queueMail(ctx, { kind: 'verify_email', customerId: customer.id, nonce })
  })
}
