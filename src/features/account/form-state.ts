import { addressProblemText, addressWords } from '@/features/customers/ui/address-words'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import type { FieldError } from '@/platform/http/problem'
import type { AddressProblem } from '@/shared/address-format'
import { addressSchema } from '@/shared/address-schema'

import { accountTexts } from './texts'

/**
 * The state of an account form after it was sent; null before. `message` is in the shopper's language. `fields` has the
 * message of each wrong field by its name; `at` differs between answers.
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

/** The state for a use case's failure; a failure of the password is also shown at the field `passwordField`. */
export function failed(ctx: Context, failure: Failure, passwordField = 'password'): AccountFormState {
  const code = known.find((each) => each === failure.code) ?? 'validation_failed'
  const message = accountTexts(localeOf(ctx))(`error.${code}`, { min: failure.min ?? 0, max: failure.max ?? 0 })
  const fields = code.startsWith('password_') ? { [passwordField]: message } : {}
  return { ok: false, at: ctx.clock.now().getTime(), code, message, fields }
}

/** The state for a refused form: the message of each wrong field. `country` is that of the form's address. */
export function refused(ctx: Context, { errors }: { errors: readonly FieldError[] }, country = ''): AccountFormState {
  const locale = localeOf(ctx)
  const t = accountTexts(locale)
  const message = t('error.validation_failed')
  const textOf = (field: string, code: string | undefined): string => {
    if (field === 'email') return t('error.email')
    if (code === undefined) return message
    const problem = { field, code } as AddressProblem
    return addressProblemText(addressWords(locale), problem, country.trim().toUpperCase())
  }
  const fields = Object.fromEntries(
    errors.map(({ path, code }): [string, string] => {
      const field = path.split('.').at(-1) ?? ''
      return [field, textOf(field, code)]
    }),
  )
  return { ok: false, at: ctx.clock.now().getTime(), code: 'validation_failed', message, fields }
}

/** The text fields of a form. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** The fields of an address in a form, without empty ones. */
export function addressOf(form: FormData): Record<string, string> {
  const names = Object.keys(addressSchema.shape)
  const given = Object.entries(textsOf(form)).filter(([name, value]) => names.includes(name) && value.trim() !== '')
  const required = { name: '', line1: '', city: '' }
  return { ...required, ...Object.fromEntries(given) }
}
