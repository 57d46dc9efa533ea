import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import { placeOrder } from '@/features/checkout/place-order'
import { choosePassword } from '@/features/customers/choose-password'
import { hashPassword } from '@/features/customers/password-hash'
import { requestPasswordReset } from '@/features/customers/request-password-reset'
import { resendVerification } from '@/features/customers/resend-verification'
import { findSession, startSession } from '@/features/customers/sessions'
import { checkSignIn } from '@/features/customers/sign-in'
import { signUp } from '@/features/customers/sign-up'
import { listCustomerOrders } from '@/features/orders/order.queries'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { rateLimits } from '@/platform/rate-limits'
import { sqlOf } from '@/platform/transaction'

import { berlin, fillCart, must } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

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

/** Sends what is waiting and returns the secrets in the mailed links, the newest first. Mails of one run have no defined order. */
async function mailedTokens(address: string): Promise<string[]> {
  await runJobs()
  return (await mailsTo(address)).flatMap(({ text }) => /token=([\w-]{43})/.exec(text)?.[1] ?? [])
}

async function mailedToken(address: string): Promise<string> {
  const [token] = await mailedTokens(address)
  if (!token) throw new Error(`No link was mailed to ${address}`)
  return token
}

/** Opens an account as its owner does: signs up, and chooses a password with the mailed link. */
async function openAccount(email: string, name = 'Ada'): Promise<string> {
  await signUp(shop.ctx, { email, name })
  return must(await choosePassword(shop.ctx, 'verify_email', { token: await mailedToken(email), password })).id
}

/** The context of a call from this address. */
const from = (address: string): Context => ({
  ...shop.ctx,
  req: { ...shop.ctx.req, headers: new Headers({ 'x-forwarded-for': address }) },
})

const signIn = (email: string, secret: string) => checkSignIn(shop.ctx, { email, password: secret }, client)

describe('a mailed link', () => {
  test('opens the account once, and adds the orders that were placed with the address as a guest', async () => {
    const email = 'guest@example.com'
    const { variants } = await createProduct(shop.ctx)
    const cart = await fillCart(shop.ctx, { lines: [[variants[0].sku, 1]], address: berlin, email })
    const checkout = { token: cart.token, payment: { provider: 'manual' }, expectedTotal: cart.quote.total } as const
    const { order } = must(await placeOrder(shop.ctx, checkout))
    await signUp(shop.ctx, { email, name: 'Guest' })
    const choice = { token: await mailedToken(email), password }
    expect(await choosePassword(shop.ctx, 'reset_password', choice)).toMatchObject({ code: 'invalid_token' })
    expect(await choosePassword(shop.ctx, 'verify_email', { ...choice, password: 'short' })).toMatchObject({
      code: 'password_too_short',
    })
    expect(await choosePassword(shop.ctx, 'verify_email', { ...choice, password: 'guest@example.com' })).toMatchObject({
      code: 'password_too_personal',
    })
    expect(await choosePassword(shop.ctx, 'verify_email', choice)).toMatchObject({
      ok: true,
      value: { isVerified: true, name: 'Guest' },
    })
    expect(await choosePassword(shop.ctx, 'verify_email', choice)).toMatchObject({ code: 'invalid_token' })
    const customer = must(await signIn(email, password))
    await runJobs()
    expect((await listCustomerOrders(shop.ctx, customer.id)).items).toMatchObject([{ number: order.number }])
  })

  test('works neither in another store nor after it has expired', async () => {
    const email = 'late@example.com'
    await signUp(shop.ctx, { email, name: 'Late' })
    const choice = { token: await mailedToken(email), password }
    const other = await openShop()
    expect(await choosePassword(other.ctx, 'verify_email', choice)).toMatchObject({ code: 'invalid_token' })
    await sqlOf(shop.ctx).execute(sql`update customer_tokens set expires_at = now() - interval '1 second'`)
    expect(await choosePassword(shop.ctx, 'verify_email', choice)).toMatchObject({ code: 'invalid_token' })
  })

  test('resets the password once and ends every session', async () => {
    const email = 'forgetful@example.com'
    const id = await openAccount(email)
    const session = await startSession(shop.ctx, id, { replaces: null, userAgent: 'Test' })
    await requestPasswordReset(shop.ctx, email)
    await requestPasswordReset(shop.ctx, 'nobody@example.com')
    const change = { token: await mailedToken(email), password: 'three small green doors' }
    expect(await choosePassword(shop.ctx, 'reset_password', { ...change, password: 'short' })).toMatchObject({
      code: 'password_too_short',
    })
    expect(await choosePassword(shop.ctx, 'reset_password', change)).toMatchObject({ ok: true })
    expect(await choosePassword(shop.ctx, 'reset_password', change)).toMatchObject({ code: 'invalid_token' })
    expect(await findSession(shop.ctx, session)).toBeNull()
    expect(await signIn(email, password)).toMatchObject({ code: 'invalid_credentials' })
    expect(await signIn(email, change.password)).toMatchObject({ ok: true, value: { isVerified: true } })
    expect(await mailsTo('nobody@example.com')).toEqual([])
  })
})

describe('35: an account that a stranger opened with an address belongs to the owner of the address', () => {
  const chosen = 'three small green doors'

  test.each([
    ['the stranger’s link is opened', true],
    ['their own link is opened', false],
  ])('when %s, and every other link is void', async (_how, isStrangers) => {
    const email = `squatted-${String(isStrangers)}@example.com`
    await signUp(shop.ctx, { email, name: 'Cheap pills at evil.example' })
    const [strangers] = await mailedTokens(email)
    await signUp(shop.ctx, { email, name: 'Owner' })
    await requestPasswordReset(shop.ctx, email)
    const tokens = await mailedTokens(email)
    expect(tokens).toHaveLength(3)
    for (const { text } of await mailsTo(email)) expect(text).not.toMatch(/evil/)
    const own = tokens.filter((token) => token !== strangers)
    let opened = 0
    for (const token of isStrangers ? [strangers ?? ''] : own) {
      const choice = { token, password: chosen, name: 'Owner' }
      if ((await choosePassword(shop.ctx, 'verify_email', choice)).ok) opened += 1
    }
    expect(opened).toBe(1)
    expect(must(await signIn(email, chosen))).toMatchObject({ isVerified: true })
    for (const each of tokens) {
      for (const purpose of ['verify_email', 'reset_password'] as const) {
        const late = await choosePassword(shop.ctx, purpose, { token: each, password })
        expect(late).toMatchObject({ code: 'invalid_token' })
      }
    }
  })

  test('a password and a session from before the confirmation of the address are invalid, before and after it', async () => {
    const email = 'legacy@example.com'
    await signUp(shop.ctx, { email, name: 'Stranger' })
    const token = await mailedToken(email)
    // As an earlier version of the app stored it.
    await sqlOf(shop.ctx).execute(sql`
      insert into customer_credentials (customer_id, password_hash)
      select id, ${await hashPassword(password)} from customers where email = ${email}`)
    const { rows } = await sqlOf(shop.ctx).execute<{ id: string }>(sql`select id from customers where email = ${email}`)
    const session = await startSession(shop.ctx, rows[0]?.id ?? '', { replaces: null, userAgent: null })
    expect(await signIn(email, password)).toMatchObject({ code: 'invalid_credentials' })
    expect(await findSession(shop.ctx, session)).toBeNull()
    must(await choosePassword(shop.ctx, 'verify_email', { token, password: chosen, name: 'Owner' }))
    expect(await findSession(shop.ctx, session)).toBeNull()
    expect(await signIn(email, password)).toMatchObject({ code: 'invalid_credentials' })
    expect(await signIn(email, chosen)).toMatchObject({ ok: true, value: { name: 'Owner' } })
  })
})

describe('35: the limits of mails', () => {
  const count = async (email: string, subject: RegExp) =>
    (await mailsTo(email)).filter((mail) => subject.test(mail.subject)).length

  test('are separate for each purpose', async () => {
    const email = 'flooded@example.com'
    await openAccount(email)
    env().RATE_LIMITS = 'on'
    for (let turn = 0; turn < 5; turn += 1) {
      await signUp(shop.ctx, { email, name: 'Stranger' })
      await resendVerification(shop.ctx, email)
    }
    await requestPasswordReset(shop.ctx, email)
    await runJobs()
    expect(await count(email, /^You already have an account/)).toBe(rateLimits.account_mail.points)
    expect(await count(email, /^Choose a new password/)).toBe(1)
  })

  test('are separate for the owner and a stranger, and floods are limited', async () => {
    const email = 'chased@example.com'
    await openAccount(email)
    env().RATE_LIMITS = 'on'
    for (let turn = 0; turn < 5; turn += 1) await requestPasswordReset(from('198.51.100.7'), email)
    await runJobs()
    expect(await count(email, /^Choose a new password/)).toBe(rateLimits.account_mail.points)
    await requestPasswordReset(from('203.0.113.9'), email)
    await runJobs()
    expect(await count(email, /^Choose a new password/)).toBe(rateLimits.account_mail.points + 1)
    for (let client = 0; client < 20; client += 1) await requestPasswordReset(from(`192.0.2.${String(client)}`), email)
    await runJobs()
    expect(await count(email, /^Choose a new password/)).toBe(rateLimits.account_mails.points)
    // All of those links work; after one was used, its owner gets another.
    must(await choosePassword(shop.ctx, 'reset_password', { token: await mailedToken(email), password }))
    await requestPasswordReset(from('203.0.113.9'), email)
    await runJobs()
    expect(await count(email, /^Choose a new password/)).toBe(rateLimits.account_mails.points + 1)
  })

  test('let the owner of an address sign up after a stranger has used up their own', async () => {
    const email = 'first@example.com'
    env().RATE_LIMITS = 'on'
    for (let turn = 0; turn < 5; turn += 1) await signUp(from('198.51.100.8'), { email, name: 'Stranger' })
    await signUp(from('203.0.113.10'), { email, name: 'Owner' })
    await runJobs()
    expect(await count(email, /^Confirm/)).toBe(rateLimits.account_mail.points + 1)
  })
})

describe('another address that staff give an account', () => {
  test('ends the sessions and links of the former one, notifies it, and must be confirmed', async () => {
    const [email, next] = ['moved@example.com', 'moved-to@example.com']
    const id = await openAccount(email, 'Grace')
    const session = await startSession(shop.ctx, id, { replaces: null, userAgent: null })
    await requestPasswordReset(shop.ctx, email)
    const old = await mailedToken(email)
    await shop.ctx.payload.update({ collection: 'customers', id, data: { email: next } })
    expect(await findSession(shop.ctx, session)).toBeNull()
    for (const address of [email, next]) {
      expect(await signIn(address, password)).toMatchObject({ code: 'invalid_credentials' })
    }
    expect(await choosePassword(shop.ctx, 'reset_password', { token: old, password })).toMatchObject({
      code: 'invalid_token',
    })
    const token = await mailedToken(next)
    expect((await mailsTo(email)).map(({ subject }) => subject)).toContain('Your e-mail address was changed')
    must(await choosePassword(shop.ctx, 'verify_email', { token, password: 'three small green doors' }))
    expect(await signIn(next, 'three small green doors')).toMatchObject({ ok: true, value: { id, name: 'Grace' } })
  })
})

test('15: guesses of a password are stopped, and the owner can still sign in from elsewhere', async () => {
  const email = 'victim@example.com'
  await openAccount(email)
  env().RATE_LIMITS = 'on'
  const guesser = '198.51.100.66'
  for (let guess = 0; guess < rateLimits.sign_in_account.points; guess += 1) {
    await checkSignIn(shop.ctx, { email, password: 'not this one' }, guesser)
  }
  const refused = await checkSignIn(shop.ctx, { email, password }, guesser)
  expect(refused).toMatchObject({ ok: false, code: 'rate_limited' })
  expect(await checkSignIn(shop.ctx, { email, password }, '192.0.2.7')).toMatchObject({ ok: true })
})
