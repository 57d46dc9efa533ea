'use server'

import { actionContext } from '@/features/stores/action-context'
import { takeClientTurn } from '@/platform/http/client-turn'
import { parseWith } from '@/platform/http/parse'

import { removeCustomerAddress, saveCustomerAddress } from './addresses'
import { changePassword } from './change-password'
import { findCurrentCustomer } from './current-customer'
import {
  emailOnlySchema,
  linkTokenSchema,
  newPasswordSchema,
  passwordChangeSchema,
  profileSchema,
  savedAddressSchema,
  signUpSchema,
} from './customer.schemas'
import { addressOf, done, failed, refused, textsOf, type AccountFormState } from './form-state'
import { requestPasswordReset, resetPassword } from './reset-password'
import { readSessionToken } from './session-cookie'
import { signUp as register } from './sign-up'
import { updateProfile } from './update-profile'
import { resendVerification, verifyEmail as verify } from './verify-email'

const unauthorized = { code: 'unauthorized' } as const

/** Fields: `email`, `name`, `password`, `locale`. */
export async function signUp(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'sign_up')
  if (!turn.ok) return failed(ctx, turn)
  const input = parseWith(signUpSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  const signedUp = await register(ctx, input.value)
  return signedUp.ok ? done(ctx, 'signUp') : failed(ctx, signedUp)
}

/** Opens the link of a verification mail. Fields: `token`, `locale`. */
export async function verifyEmail(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'account_link')
  if (!turn.ok) return failed(ctx, turn)
  const input = parseWith(linkTokenSchema, textsOf(form))
  if (!input.ok) return failed(ctx, { code: 'invalid_token' })
  const verified = await verify(ctx, input.value.token)
  return verified.ok ? done(ctx, 'verified') : failed(ctx, verified)
}

/** Mails the verification link again, to whoever is signed in. Fields: `locale`. */
export async function resendVerificationMail(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'account_link')
  if (!turn.ok) return failed(ctx, turn)
  const customer = await findCurrentCustomer(ctx)
  if (!customer) return failed(ctx, unauthorized)
  await resendVerification(ctx, customer.email)
  return done(ctx, 'resent')
}

/** Fields: `email`, `locale`. */
export async function requestReset(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'password_reset')
  if (!turn.ok) return failed(ctx, turn)
  const input = parseWith(emailOnlySchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  await requestPasswordReset(ctx, input.value.email)
  return done(ctx, 'resetRequested')
}

/** Fields: `token`, `password`, `locale`. */
export async function reset(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'account_link')
  if (!turn.ok) return failed(ctx, turn)
  const input = parseWith(newPasswordSchema.extend(linkTokenSchema.shape), textsOf(form))
  if (!input.ok) return refused(ctx, input)
  const changed = await resetPassword(ctx, input.value)
  return changed.ok ? done(ctx, 'passwordReset') : failed(ctx, changed)
}

/** Fields: `currentPassword`, `newPassword`, `locale`. */
export async function changeMyPassword(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return failed(ctx, turn)
  const customer = await findCurrentCustomer(ctx)
  if (!customer) return failed(ctx, unauthorized)
  const input = parseWith(passwordChangeSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  const change = { ...input.value, customerId: customer.id, sessionToken: await readSessionToken() }
  const changed = await changePassword(ctx, change)
  return changed.ok ? done(ctx, 'passwordChanged') : failed(ctx, changed, 'newPassword')
}

/** Fields: `name`, `locale`. */
export async function saveProfile(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return failed(ctx, turn)
  const customer = await findCurrentCustomer(ctx)
  if (!customer) return failed(ctx, unauthorized)
  const input = parseWith(profileSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  await updateProfile(ctx, customer.id, input.value)
  return done(ctx, 'profileSaved')
}

/** Fields: those of an address, `id` of the one to replace, `isDefault`, `locale`. */
export async function saveAddress(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return failed(ctx, turn)
  const customer = await findCurrentCustomer(ctx)
  if (!customer) return failed(ctx, unauthorized)
  const isDefault = form.has('isDefault') ? { isDefault: true } : {}
  const address = addressOf(form)
  const input = parseWith(savedAddressSchema, { address, ...isDefault })
  if (!input.ok) return refused(ctx, input, address['country'])
  const { id = '' } = textsOf(form)
  const saved = await saveCustomerAddress(ctx, customer.id, { ...input.value, ...(id === '' ? {} : { id }) })
  return saved.ok ? done(ctx, 'addressSaved') : failed(ctx, saved)
}

/** Fields: `id`, `locale`. */
export async function removeAddress(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return failed(ctx, turn)
  const customer = await findCurrentCustomer(ctx)
  if (!customer) return failed(ctx, unauthorized)
  const removed = await removeCustomerAddress(ctx, customer.id, textsOf(form)['id'] ?? '')
  return removed.ok ? done(ctx, 'addressRemoved') : failed(ctx, removed)
}
