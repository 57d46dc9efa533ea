'use server'

import { redirect } from 'next/navigation'

import { findCurrentCustomer } from '@/features/customers/current-customer'
import { signInSchema } from '@/features/customers/customer.schemas'
import { checkSignIn } from '@/features/customers/sign-in'
import { actionContext } from '@/features/stores/action-context'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { localeOf } from '@/platform/context-locale'
import { clientKey } from '@/platform/http/client-address'
import { parseWith } from '@/platform/http/parse'
import { localPath } from '@/shared/local-path'

import { beginSession, leaveSession } from './begin-session'
import { failed, refused, textsOf, type AccountFormState } from './form-state'

/**
 * Signs in, merges the carts, and redirects to `next`, a path of this site, or else to the account. Fields: `email`,
 * `password`, `next`, `locale`.
 */
export async function signIn(_before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const ctx = await actionContext(form)
  const input = parseWith(signInSchema, textsOf(form))
  if (!input.ok) return refused(ctx, input)
  const headers = new Headers(ctx.req.headers)
  const customer = await checkSignIn(ctx, input.value, clientKey(headers))
  if (!customer.ok) return failed(ctx, customer)
  await beginSession(ctx, customer.value.id, { userAgent: headers.get('user-agent') })
  redirect(localPath(form.get('next'), localizedPath(ctx.store, localeOf(ctx), '/account')))
}

/** Signs out this browser, or with the field `everywhere` every browser of the customer. */
export async function signOut(form: FormData): Promise<void> {
  const ctx = await actionContext(form)
  const customer = form.has('everywhere') ? await findCurrentCustomer(ctx) : null
  await leaveSession(ctx, customer ? { everywhere: customer.id } : {})
  redirect(localizedPath(ctx.store, localeOf(ctx), '/'))
}
