import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import { createLink } from './account-links'
import { findCustomer, findCustomerByEmail, saveCredential } from './customer.repository'
import { checkPassword, type PasswordFailure } from './domain/password-policy'
import { evenTiming } from '@/platform/even-timing'
import { queueMail } from './mails/account-mail.job'
import { hashPassword } from './password-hash'
import { endSessions } from './sessions'
import { findLiveToken, useToken } from './token.repository'
import { confirmAddress } from './verify-email'

/** Mails a link to choose a new password. The answer is the same in the same time whether or not there is an account. */
export async function requestPasswordReset(ctx: Context, email: string): Promise<void> {
  await evenTiming(300, async () => {
    const customer = await findCustomerByEmail(ctx, email)
    if (!customer) return
    const nonce = await createLink(ctx, { customerId: customer.id, purpose: 'reset_password' })
    await queueMail(ctx, { kind: 'reset_password', customerId: customer.id, nonce })
  })
}

/**
 * Sets the password by such a link, which works once, for an hour. All sessions end, everywhere. Whoever opened the mail
 * has also shown that the address is theirs.
 */
export async function resetPassword(
  ctx: Context,
  { token, password }: { token: string; password: string },
): Promise<Result<null, PasswordFailure | { code: 'invalid_token' }>> {
  const wanted = { hash: tokenHash(token), purpose: 'reset_password' } as const
  const live = await findLiveToken(ctx, wanted)
  const customer = live && (await findCustomer(ctx, live.customerId))
  if (!customer) return fail('invalid_token')
  const checked = checkPassword(password, [customer.email, customer.name ?? ''])
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(password)
  return inTransactionResult(ctx, async () => {
    if (!(await useToken(ctx, wanted))) return fail('invalid_token')
    await saveCredential(ctx, customer.id, passwordHash)
    await endSessions(ctx, customer.id)
    await confirmAddress(ctx, customer)
    return ok(null)
  })
}
