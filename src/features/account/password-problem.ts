import type { PasswordFailure } from '@/shared/password-policy'

const messages: Readonly<Record<PasswordFailure['code'], string>> = {
  password_too_short: 'Use at least 10 characters',
  password_too_long: 'Use at most 128 characters',
  password_too_common: 'Too easy to guess',
  password_too_personal: 'Too close to the name or the e-mail address',
}

interface BadField {
  readonly ok: false
  readonly code: 'validation_failed'
  readonly errors: readonly { readonly path: string; readonly message: string; readonly code: string }[]
}

type Failed = { readonly ok: false; readonly code: string }

/** A refused password as the API's error at the field `path`. Other failures are returned unchanged. */
export function passwordProblem<F extends Failed>(
  failure: F,
  path: string,
): Exclude<F, { code: PasswordFailure['code'] }> | BadField {
  if (!isPasswordCode(failure.code)) return failure as Exclude<F, { code: PasswordFailure['code'] }>
  return {
    ok: false,
    code: 'validation_failed',
    errors: [{ path, message: messages[failure.code], code: failure.code }],
  }
}

const isPasswordCode = (code: string): code is PasswordFailure['code'] => Object.hasOwn(messages, code)
