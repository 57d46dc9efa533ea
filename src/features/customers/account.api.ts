import { operation } from '@/platform/http/operation'
import { ok } from '@/shared/result'

import { customerSchema, mailedSchema } from './customer.answer'
import { emailOnlySchema, linkTokenSchema, newPasswordSchema, signUpSchema } from './customer.schemas'
import { passwordProblem } from './password-problem'
import { requestPasswordReset, resetPassword } from './reset-password'
import { signUp } from './sign-up'
import { resendVerification, verifyEmail } from './verify-email'

const account = { tag: 'Customers', method: 'POST', cache: 'personal' } as const

const mailed = (email: string) => ok({ email, status: 'mail_sent' as const })

export const signUpCall = operation(
  {
    ...account,
    id: 'signUp',
    path: '/customers',
    summary: 'Open an account',
    description:
      'The answer is the same for an address that has an account already. A mail with a link follows; the account can ' +
      'be used before it is opened, but shows earlier guest orders only afterwards.',
    body: signUpSchema,
    status: 202,
    answer: mailedSchema,
    failures: ['validation_failed'],
    limit: 'sign_up',
    example: { email: 'ada@example.com', name: 'Ada Lovelace', password: 'quiet lamp at noon' },
  },
  async ({ ctx, body }) => {
    const signedUp = await signUp(ctx, body)
    return signedUp.ok ? mailed(body.email) : passwordProblem(signedUp, 'password')
  },
)

export const verifyEmailCall = operation(
  {
    ...account,
    id: 'verifyEmail',
    path: '/customers/verification',
    summary: 'Confirm an address by the token of a mailed link',
    body: linkTokenSchema,
    status: 200,
    answer: customerSchema,
    failures: ['invalid_token'],
    limit: 'account_link',
  },
  ({ ctx, body }) => verifyEmail(ctx, body.token),
)

export const resendVerificationCall = operation(
  {
    ...account,
    id: 'resendVerification',
    path: '/customers/verification/mail',
    summary: 'Mail that link again',
    body: emailOnlySchema,
    status: 202,
    answer: mailedSchema,
    failures: [],
    limit: 'password_reset',
    example: { email: 'ada@example.com' },
  },
  async ({ ctx, body }) => {
    await resendVerification(ctx, body.email)
    return mailed(body.email)
  },
)

export const requestResetCall = operation(
  {
    ...account,
    id: 'requestPasswordReset',
    path: '/password-resets',
    summary: 'Mail a link to choose a new password',
    description: 'The answer is the same whether or not there is such an account.',
    body: emailOnlySchema,
    status: 202,
    answer: mailedSchema,
    failures: [],
    limit: 'password_reset',
    example: { email: 'ada@example.com' },
  },
  async ({ ctx, body }) => {
    await requestPasswordReset(ctx, body.email)
    return mailed(body.email)
  },
)

export const resetPasswordCall = operation(
  {
    ...account,
    id: 'resetPassword',
    method: 'PUT',
    path: '/password-resets',
    summary: 'Choose a new password by the token of a mailed link',
    description: 'All sessions of the account end.',
    body: newPasswordSchema.extend(linkTokenSchema.shape).meta({ id: 'PasswordReset' }),
    status: 204,
    answer: null,
    failures: ['invalid_token', 'validation_failed'],
    limit: 'account_link',
  },
  async ({ ctx, body }) => {
    const reset = await resetPassword(ctx, body)
    return reset.ok ? reset : passwordProblem(reset, 'password')
  },
)
