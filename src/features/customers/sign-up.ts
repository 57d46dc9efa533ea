import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { inTransaction } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'
import { ok, type Result } from '@/shared/result'

import { createLink } from './account-links'
import { findCustomerByEmail, insertCustomer, saveCredential } from './customer.repository'
import type { SignUpInput } from './customer.schemas'
import { checkPassword, type PasswordFailure } from './domain/password-policy'
import { evenTiming } from '@/platform/even-timing'
import { queueMail } from './mails/account-mail.job'
import { hashPassword } from './password-hash'

/** Milliseconds. */
const answerAfter = 700

/**
 * Opens an account and mails a link that proves the address. Whoever tries an address that has one already gets the same
 * answer in the same time; its owner gets a mail. An account that nobody has proved to own is not locked by whoever came
 * first: each such mail carries the password of its own sign-up, and the one whose link is opened counts.
 */
export async function signUp(ctx: Context, input: SignUpInput): Promise<Result<null, PasswordFailure>> {
  const checked = checkPassword(input.password, [input.email, input.name])
  if (!checked.ok) return checked
  return evenTiming(answerAfter, async () => {
    const passwordHash = await hashPassword(input.password)
    await inTransaction(ctx, () => register(ctx, input, passwordHash))
    return ok(null)
  })
}

async function register(ctx: Context, { email, name }: SignUpInput, passwordHash: string): Promise<void> {
  const id = uuidV7(ctx.clock.now())
  const isNew = await insertCustomer(ctx, { id, email, name, locale: localeOf(ctx) })
  if (isNew) await saveCredential(ctx, id, passwordHash)
  const known = isNew ? null : await findCustomerByEmail(ctx, email)
  const customerId = known?.id ?? id
  if (known?.isVerified) return queueMail(ctx, { kind: 'already_registered', customerId, nonce: null })
  const nonce = await createLink(ctx, {
    customerId,
    purpose: 'verify_email',
    passwordHash: isNew ? null : passwordHash,
  })
  await queueMail(ctx, { kind: 'verify_email', customerId, nonce })
}
