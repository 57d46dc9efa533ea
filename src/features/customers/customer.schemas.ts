import { z } from 'zod'

import { addressSchema } from '@/shared/address-schema'
import { emailSchema, typedCode, typedLine, typedPassword } from '@/shared/typed-fields'

// The password policy decides about the length; this bound only keeps huge texts from being hashed.
const password = typedPassword(1000)

const name = typedLine({ min: 1, max: 100 })

export const signUpSchema = z.object({ email: emailSchema, name }).meta({ id: 'SignUp' })

export const signInSchema = z.object({ email: emailSchema, password }).meta({ id: 'SignIn' })

export const emailOnlySchema = z.object({ email: emailSchema }).meta({ id: 'EmailAddress' })

const linkTokenSchema = z.object({ token: typedCode({ max: 200 }) })

const newPassword = password.describe('10 to 128 characters, not a common one')

export const confirmationSchema = linkTokenSchema
  .extend({ password: newPassword, name: name.optional().describe('Instead of the one given at sign-up') })
  .meta({ id: 'Confirmation' })

export const passwordResetSchema = linkTokenSchema.extend({ password: newPassword }).meta({ id: 'PasswordReset' })

export const passwordChangeSchema = z
  .object({ currentPassword: password, newPassword: password })
  .meta({ id: 'PasswordChange' })

export const profileSchema = z.object({ name }).meta({ id: 'Profile' })

export const addressIdSchema = z.object({ id: typedCode({ min: 1, max: 64 }) })

export const savedAddressSchema = z
  .object({ address: addressSchema, isDefault: z.boolean().optional() })
  .meta({ id: 'NewSavedAddress' })

export type SignUpInput = z.output<typeof signUpSchema>
export type SignInInput = z.output<typeof signInSchema>
