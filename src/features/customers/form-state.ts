import type { z } from 'zod'

import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { addressSchema } from '@/shared/address-schema'

import { accountTexts } from './texts'

/**
 * What an account form shows after it was sent; null before. `message` is in the shopper's language. `fields` holds by
 * field name what is wrong there; `at` tells one answer from the next.
 */
export type AccountFormState =
  | null
  | { readonly ok: true; readonly at: number; readonly message: string }
  | {
      readonly ok: false
      readonly at: number
      readonly code: string
      readonly message: string
      readonly fields: Readonly<Record<string, string>>
    }

type Done =
  | 'signUp'
  | 'resetRequested'
  | 'resent'
  | 'passwordChanged'
  | 'passwordReset'
  | 'verified'
  | 'profileSaved'
  | 'addressSaved'
  | 'addressRemoved'

const known = [
  'validation_failed',
  'invalid_credentials',
  'invalid_token',
  'rate_limited',
  'password_too_short',
  'password_too_long',
  'password_too_common',
  'password_too_personal',
  'too_many_addresses',
  'not_found',
  'unauthorized',
] as const

export const done = (ctx: Context, what: Done): AccountFormState => ({
  ok: true,
  at: ctx.clock.now().getTime(),
  message: accountTexts(localeOf(ctx))(`done.${what}`),
})

type Failure = { readonly code: string; readonly min?: number; readonly max?: number }

/** A use case's failure as a form shows it; one about the password also at the field `passwordField`. */
export function failed(ctx: Context, failure: Failure, passwordField = 'password'): AccountFormState {
  const code = known.find((each) => each === failure.code) ?? 'validation_failed'
  const message = accountTexts(localeOf(ctx))(`error.${code}`, { min: failure.min ?? 0, max: failure.max ?? 0 })
  const fields = code.startsWith('password_') ? { [passwordField]: message } : {}
  return { ok: false, at: ctx.clock.now().getTime(), code, message, fields }
}

/** What zod refused, by field name; the texts say only that the field must be looked at. */
export function refused(ctx: Context, error: z.ZodError): AccountFormState {
  const message = accountTexts(localeOf(ctx))('error.validation_failed')
  const fields = Object.fromEntries(error.issues.map((issue) => [String(issue.path.at(-1) ?? ''), message]))
  return { ok: false, at: ctx.clock.now().getTime(), code: 'validation_failed', message, fields }
}

/** The text fields of a form. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** The fields of an address in a form, those left empty as if they were not there. */
export function addressOf(form: FormData): Record<string, string> {
  const names = Object.keys(addressSchema.shape)
  const given = Object.entries(textsOf(form)).filter(([name, value]) => names.includes(name) && value.trim() !== '')
  const required = { name: '', line1: '', city: '' }
  return { ...required, ...Object.fromEntries(given) }
}
