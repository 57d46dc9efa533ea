import type { Context } from '@/platform/context'
import { forgiveTurns, takeTurn, type RateLimited } from '@/platform/rate-limits'
import { fail, ok, type Result } from '@/shared/result'

import { findCustomerByEmail, type Customer } from './customer.repository'
import type { SignInInput } from './customer.schemas'
import { verifyPassword } from './password-hash'

export type SignInFailure = { readonly code: 'invalid_credentials' } | RateLimited

/**
 * Checks address and password. Limits count by `client`, and by client and account together, so that the owner can
 * always sign in from elsewhere.
 */
export async function checkSignIn(
  ctx: Context,
  { email, password }: SignInInput,
  client: string,
): Promise<Result<Customer, SignInFailure>> {
  const account = `${ctx.store.id} ${email} ${client}`
  const turn = await takeTurn('sign_in', client)
  if (!turn.ok) return turn
  const accountTurn = await takeTurn('sign_in_account', account)
  if (!accountTurn.ok) return accountTurn
  const customer = await findCustomerByEmail(ctx, email)
  const isRight = await verifyPassword(password, customer?.passwordHash ?? null)
  // An account with an unconfirmed address may have been created by another person than the owner of the address.
  if (!customer?.isVerified || !isRight) return fail('invalid_credentials')
  await forgiveTurns('sign_in_account', account)
  const { passwordHash: _hash, ...found } = customer
  return ok(found)
}
