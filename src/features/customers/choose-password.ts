import type { Context } from '@/platform/context'
import { publish } from '@/platform/events'
import { inTransactionResult } from '@/platform/transaction'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import { customerVerified } from './customer.events'
import { findCustomer, saveCredential, updateCustomer, type Customer } from './customer.repository'
import type { TokenPurpose } from './domain/account-limits'
import { checkPassword, type PasswordFailure } from '@/shared/password-policy'
import { forgiveMails } from './mails/account-mail.job'
import { hashPassword } from './password-hash'
import { endSessions } from './sessions'
import { findLiveToken, revokeTokens, useToken } from './token.repository'

interface Choice {
  readonly token: string
  readonly password: string
  readonly name?: string | undefined
}

type ChoiceFailure = PasswordFailure | { readonly code: 'invalid_token' }

/** The customer to whom a mailed link was sent; null when the link was used, has expired or never existed. */
export async function findLinkOwner(ctx: Context, purpose: TokenPurpose, token: string): Promise<Customer | null> {
  const live = await findLiveToken(ctx, { hash: tokenHash(token), purpose })
  return live && findCustomer(ctx, live.customerId)
}

/**
 * Sets the password with a mailed link, which works once. Before, another person may have signed up with this address
 * or may know its former password; therefore every session ends and every other link becomes invalid. The address
 * counts as confirmed.
 */
export async function choosePassword(
  ctx: Context,
  purpose: TokenPurpose,
  { token, password, name }: Choice,
): Promise<Result<Customer, ChoiceFailure>> {
  const customer = await findLinkOwner(ctx, purpose, token)
  if (!customer) return fail('invalid_token')
  const checked = checkPassword(password, [customer.email, name ?? customer.name ?? ''])
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(password)
  const chosen = await inTransactionResult(ctx, async () => {
    if (!(await useToken(ctx, { hash: tokenHash(token), purpose }))) return fail('invalid_token')
    await saveCredential(ctx, customer.id, passwordHash)
    await endSessions(ctx, customer.id)
    await revokeTokens(ctx, customer.id)
    await updateCustomer(ctx, customer.id, { ...(name === undefined ? {} : { name }), isVerified: true })
    const { id, email } = customer
    if (!customer.isVerified) {
      await publish(ctx, customerVerified, { storeId: ctx.store.id, customerId: id, email }, { key: id })
    }
    return ok({ id, email, name: name ?? customer.name, locale: customer.locale, isVerified: true })
  })
  if (chosen.ok) await forgiveMails(customer.id)
  return chosen
}
