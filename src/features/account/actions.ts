'use server'

import { removeCustomerAddress, saveCustomerAddress } from '@/features/customers/addresses'
import { changePassword } from '@/features/customers/change-password'
import { choosePassword } from '@/features/customers/choose-password'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import {
  addressIdSchema,
  confirmationSchema,
  emailOnlySchema,
  passwordChangeSchema,
  passwordResetSchema,
  profileSchema,
  savedAddressSchema,
  signUpSchema,
} from '@/features/customers/customer.schemas'
import { requestPasswordReset } from '@/features/customers/request-password-reset'
import { readSessionToken } from '@/features/customers/session-cookie'
import { signUp as register } from '@/features/customers/sign-up'
import { updateProfile } from '@/features/customers/update-profile'
import { actionContext } from '@/features/stores/action-context'
import { takeClientTurn } from '@/platform/http/client-turn'
import { parseWith } from '@/platform/http/parse'

import { addressOf, done, failed, refused, textsOf, type AccountFormState } from './form-state'

const unauthorized = { code: 'unauthorized' } as const

/** Fields: `email`, `name`, `locale`. */
export async function signUp(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'sign_up')
  if (!turn.ok) return failed(ctx, turn)
  const input = parseWith(signUpSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  await register(ctx, input.value)
  return done(ctx, 'signUp')
}

/** Opens the link of a verification mail. Fields: `token`, `name`, `password`, `locale`. */
export async function verifyEmail(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'account_link')
  if (!turn.ok) return failed(ctx, turn)
  const input = parseWith(confirmationSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  const verified = await choosePassword(ctx, 'verify_email', input.value)
  return verified.ok ? done(ctx, 'verified') : failed(ctx, verified)
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
  const input = parseWith(passwordResetSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  const changed = await choosePassword(ctx, 'reset_password', input.value)
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
  const input = parseWith(addressIdSchema, textsOf(form))
  if (!input.ok) return failed(ctx, { code: 'not_found' })
  const removed = await removeCustomerAddress(ctx, customer.id, input.value.id)
  return removed.ok ? done(ctx, 'addressRemoved') : failed(ctx, removed)
}
