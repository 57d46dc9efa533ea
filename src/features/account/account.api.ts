import { choosePassword } from '@/features/customers/choose-password'
import { customerSchema, mailedSchema } from '@/features/customers/customer.answer'
import {
  confirmationSchema,
  emailOnlySchema,
  passwordResetSchema,
  signUpSchema,
} from '@/features/customers/customer.schemas'
import { requestPasswordReset } from '@/features/customers/request-password-reset'
import { resendVerification } from '@/features/customers/resend-verification'
import { signUp } from '@/features/customers/sign-up'
import { operation } from '@/platform/http/operation'
import { ok } from '@/shared/result'

import { passwordProblem } from './password-problem'

const account = { tag: 'Customers', method: 'POST', cache: 'personal' } as const

const mailed = (email: string) => ok({ email, status: 'mail_sent' as const })

export const signUpCall = operation(
  {
    ...account,
    id: 'signUp',
    path: '/customers',
    summary: 'Create an account',
    description:
      'E-mails a link with which the owner of the address chooses the password; no one can sign in before. The answer is the ' +
      'same for an address that has an account already: its owner gets an e-mail that says so.',
    body: signUpSchema,
    status: 202,
    answer: mailedSchema,
    failures: [],
    limit: 'sign_up',
    example: { email: 'ada@example.com', name: 'Ada Lovelace' },
  },
  async ({ ctx, body }) => {
    await signUp(ctx, body)
    return mailed(body.email)
  },
)

export const verifyEmailCall = operation(
  {
    ...account,
    id: 'verifyEmail',
    path: '/customers/verification',
    summary: 'Confirm an address and choose the password by the token of an e-mailed link',
    description: 'Sign in afterwards. Orders that were placed with the address as a guest join the account.',
    body: confirmationSchema,
    status: 200,
    answer: customerSchema,
    failures: ['invalid_token', 'validation_failed'],
    limit: 'account_link',
  },
  async ({ ctx, body }) => {
    const confirmed = await choosePassword(ctx, 'verify_email', body)
    return confirmed.ok ? confirmed : passwordProblem(confirmed, 'password')
  },
)

export const resendVerificationCall = operation(
  {
    ...account,
    id: 'resendVerification',
    path: '/customers/verification/mail',
    summary: 'E-mail the confirmation link again',
    body: emailOnlySchema,
    status: 202,
    answer: mailedSchema,
    failures: [],
    limit: 'verification_mail',
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
    summary: 'E-mail a link to choose a new password',
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
    summary: 'Choose a new password by the token of an e-mailed link',
    description: 'All sessions of the account end.',
    body: passwordResetSchema,
    status: 204,
    answer: null,
    failures: ['invalid_token', 'validation_failed'],
    limit: 'account_link',
  },
  async ({ ctx, body }) => {
    const reset = await choosePassword(ctx, 'reset_password', body)
    return reset.ok ? ok(null) : passwordProblem(reset, 'password')
  },
)
