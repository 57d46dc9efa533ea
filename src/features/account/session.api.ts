import { z } from 'zod'

import { countCart } from '@/features/cart/count-cart'
import { readCartToken } from '@/features/cart/current-cart'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import { customerSchema } from '@/features/customers/customer.answer'
import { signInSchema } from '@/features/customers/customer.schemas'
import { checkSignIn } from '@/features/customers/sign-in'
import { operation } from '@/platform/http/operation'
import { fail, ok } from '@/shared/result'

import { beginSession, leaveSession } from './begin-session'

const session = { tag: 'Customers', cache: 'personal', limit: 'write' } as const

export const signInCall = operation(
  {
    ...session,
    id: 'signIn',
    method: 'POST',
    path: '/sessions',
    summary: 'Sign in',
    description:
      'The session is in a cookie that only the server reads. Whatever session the client had ends; a cart in its cookie ' +
      "is merged into the account's.",
    body: signInSchema,
    status: 201,
    answer: z.object({ customer: customerSchema }).meta({ id: 'Session' }),
    failures: ['invalid_credentials', 'rate_limited'],
    example: { email: 'ada@example.com', password: 'quiet lamp at noon' },
  },
  async ({ ctx, body, client, headers }) => {
    const customer = await checkSignIn(ctx, body, client)
    if (!customer.ok) return customer
    await beginSession(ctx, customer.value.id, { userAgent: headers.get('user-agent') })
    return ok({ customer: customer.value })
  },
)

export const signOutCall = operation(
  {
    ...session,
    id: 'signOut',
    method: 'DELETE',
    path: '/sessions/current',
    summary: 'Sign out',
    status: 204,
    answer: null,
    failures: [],
  },
  async ({ ctx }) => {
    await leaveSession(ctx)
    return ok(null)
  },
)

export const signOutEverywhereCall = operation(
  {
    ...session,
    id: 'signOutEverywhere',
    method: 'DELETE',
    path: '/sessions',
    summary: 'Sign out everywhere',
    status: 204,
    answer: null,
    failures: ['unauthorized'],
  },
  async ({ ctx }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    await leaveSession(ctx, { everywhere: customer.id })
    return ok(null)
  },
)

export const getBrowserStateCall = operation(
  {
    ...session,
    id: 'getBrowserState',
    method: 'GET',
    path: '/me',
    summary: 'The cart badge and the customer of this browser, for pages that are cached for everyone',
    status: 200,
    answer: z
      .object({
        cart: z.object({ count: z.int() }).nullable(),
        customer: z.object({ name: z.string().nullable() }).nullable(),
      })
      .meta({ id: 'BrowserState' }),
    failures: [],
    limit: 'read',
  },
  async ({ ctx }) => {
    const [count, customer] = [await countCart(ctx, await readCartToken()), await findCurrentCustomer(ctx)]
    return ok({ cart: count === null ? null : { count }, customer: customer && { name: customer.name } })
  },
)
