import type { Context } from '@/platform/context'
import { takeTurn, type RateLimited } from '@/platform/rate-limits'
import { inTransaction } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { findCustomer, saveCredential } from './customer.repository'
import { checkPassword, type PasswordFailure } from '@/shared/password-policy'
import { hashPassword, verifyPassword } from './password-hash'
import { endSessions } from './sessions'
import { revokeTokens } from './token.repository'

interface PasswordChange {
  readonly customerId: string
  readonly currentPassword: string
  readonly newPassword: string
  /** The token of the session that does not end. */
  readonly sessionToken: string | null
}

/** Changes the password of a customer who enters the current one, and signs out every other browser. */
export async function changePassword(
  ctx: Context,
  { customerId, currentPassword, newPassword, sessionToken }: PasswordChange,
): Promise<Result<null, PasswordFailure | RateLimited | { code: 'invalid_credentials' }>> {
  const turn = await takeTurn('sign_in_account', customerId)
  if (!turn.ok) return turn
  const customer = await findCustomer(ctx, customerId)
  if (!customer || !(await verifyPassword(currentPassword, customer.passwordHash))) return fail('invalid_credentials')
  const checked = checkPassword(newPassword, [customer.email, customer.name ?? ''])
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(newPassword)
  await inTransaction(ctx, async () => {
    await saveCredential(ctx, customerId, passwordHash)
    await endSessions(ctx, customerId, sessionToken)
    await revokeTokens(ctx, customerId)
  })
  return ok(null)
}
