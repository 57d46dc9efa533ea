import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'

import { rateLimits } from '@/platform/rate-limits'
import { resetPassword, requestPasswordReset } from '@/features/customers/reset-password'
import { findSession, startSession } from '@/features/customers/sessions'
import { checkSignIn } from '@/features/customers/sign-in'
import { signUp } from '@/features/customers/sign-up'
import { verifyEmail } from '@/features/customers/verify-email'
import { listCustomerOrders } from '@/features/orders/order.queries'
import { placeOrder } from '@/features/checkout/place-order'
import { env } from '@/platform/env'
import { sqlOf } from '@/platform/transaction'

import { berlin, fillCart, must } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

const password = 'quiet lamp at noon'
const client = '203.0.113.5'
let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

afterEach(() => {
  env().RATE_LIMITS = 'off'
})

/** The mails to an address so far, the newest first, with their text. */
async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  const answer = await fetch(`${process.env.TEST_MAIL_URL ?? ''}/api/messages?to=${encodeURIComponent(address)}`)
  return ((await answer.json()) as { items: { subject: string; text: string }[] }).items
}

/** Sends what is waiting and returns the secret in the newest mailed link. Mails of one go have no order. */
async function mailedToken(address: string): Promise<string> {
  await runJobs()
  const links = (await mailsTo(address)).flatMap(({ text }) => /token=([\w-]{43})/.exec(text)?.[1] ?? [])
  const [token] = links
  if (!token) throw new Error(`No link was mailed to ${address}`)
  return token
}

const signIn = (email: string, secret: string) => checkSignIn(shop.ctx, { email, password: secret }, client)

describe('a mailed link', () => {
  test('proves the address once, and brings what was bought with it as a guest', async () => {
    const email = 'guest@example.com'
    const { variants } = await createProduct(shop.ctx)
    const cart = await fillCart(shop.ctx, { lines: [[variants[0].sku, 1]], address: berlin, email })
    const checkout = { token: cart.token, payment: { provider: 'manual' }, expectedTotal: cart.quote.total } as const
    const { order } = must(await placeOrder(shop.ctx, checkout))
    await signUp(shop.ctx, { email, name: 'Guest', password })
    const customer = must(await signIn(email, password))
    expect((await listCustomerOrders(shop.ctx, customer.id)).items).toEqual([])
    const token = await mailedToken(email)
    expect(await verifyEmail(shop.ctx, token)).toMatchObject({ ok: true, value: { isVerified: true } })
    expect(await verifyEmail(shop.ctx, token)).toMatchObject({ ok: false, code: 'invalid_token' })
    await runJobs()
    expect((await listCustomerOrders(shop.ctx, customer.id)).items).toMatchObject([{ number: order.number }])
  })

  test('does not work in another store, nor after its time', async () => {
    const email = 'late@example.com'
    await signUp(shop.ctx, { email, name: 'Late', password })
    const token = await mailedToken(email)
    const other = await openShop()
    expect(await verifyEmail(other.ctx, token)).toMatchObject({ code: 'invalid_token' })
    await sqlOf(shop.ctx).execute(sql`update customer_tokens set expires_at = now() - interval '1 second'`)
    expect(await verifyEmail(shop.ctx, token)).toMatchObject({ code: 'invalid_token' })
  })

  test('gives an account that was squatted to the owner of the address', async () => {
    const email = 'squatted@example.com'
    await signUp(shop.ctx, { email, name: 'Squatter', password })
    await runJobs()
    const squatter = must(await signIn(email, password))
    const session = await startSession(shop.ctx, squatter.id, { replaces: null, userAgent: null })
    await signUp(shop.ctx, { email, name: 'Owner', password: 'three small green doors' })
    expect(await signIn(email, 'three small green doors')).toMatchObject({ code: 'invalid_credentials' })
    must(await verifyEmail(shop.ctx, await mailedToken(email)))
    expect(await signIn(email, 'three small green doors')).toMatchObject({ ok: true })
    expect(await signIn(email, password)).toMatchObject({ code: 'invalid_credentials' })
    expect(await findSession(shop.ctx, session)).toBeNull()
  })

  test('resets the password once and ends every session', async () => {
    const email = 'forgetful@example.com'
    await signUp(shop.ctx, { email, name: 'Forgetful', password })
    await runJobs()
    const { id } = must(await signIn(email, password))
    const session = await startSession(shop.ctx, id, { replaces: null, userAgent: 'Test' })
    await requestPasswordReset(shop.ctx, email)
    await requestPasswordReset(shop.ctx, 'nobody@example.com')
    const token = await mailedToken(email)
    expect(await resetPassword(shop.ctx, { token, password: 'short' })).toMatchObject({ code: 'password_too_short' })
    const change = { token, password: 'three small green doors' }
    expect(await resetPassword(shop.ctx, change)).toMatchObject({ ok: true })
    expect(await resetPassword(shop.ctx, change)).toMatchObject({ code: 'invalid_token' })
    expect(await findSession(shop.ctx, session)).toBeNull()
    expect(await signIn(email, password)).toMatchObject({ code: 'invalid_credentials' })
    expect(await signIn(email, change.password)).toMatchObject({ ok: true, value: { isVerified: true } })
    expect(await mailsTo('nobody@example.com')).toEqual([])
  })
})

test('15: a guesser is stopped, and the owner can still sign in from elsewhere', async () => {
  const email = 'victim@example.com'
  await signUp(shop.ctx, { email, name: 'Victim', password })
  env().RATE_LIMITS = 'on'
  const guesser = '198.51.100.66'
  for (let guess = 0; guess < rateLimits.sign_in_account.points; guess += 1) {
    await checkSignIn(shop.ctx, { email, password: 'not this one' }, guesser)
  }
  const refused = await checkSignIn(shop.ctx, { email, password }, guesser)
  expect(refused).toMatchObject({ ok: false, code: 'rate_limited' })
  expect(await checkSignIn(shop.ctx, { email, password }, '192.0.2.7')).toMatchObject({ ok: true })
})
