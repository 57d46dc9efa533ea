import { globSync, readFileSync } from 'node:fs'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import * as account from '@/features/account/actions'
import * as session from '@/features/account/session.actions'
import * as cart from '@/features/cart/actions'
import { noCart } from '@/features/cart/cart-state'
import { checkoutModel } from '@/features/checkout/checkout-model'
import { checkoutStart } from '@/features/checkout/checkout-start'
import * as checkout from '@/features/checkout/checkout.actions'
import { submitPayOrder } from '@/features/checkout/pay-order.actions'
import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { sqlOf } from '@/platform/transaction'

import { fillCart } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { Browser, useBrowser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))
// These tests check how input is read, so that the slow hash of passwords is replaced by a fast one.
vi.mock('@/features/customers/password-hash', () => ({
  hashPassword: (password: string) => Promise.resolve(`hash of ${password}`),
  verifyPassword: (password: string, hash: string | null) => Promise.resolve(hash === `hash of ${password}`),
}))

type Values = Readonly<Record<string, string>>

interface Form {
  readonly send: (form: FormData) => Promise<unknown>
  /** Valid values for the form. */
  readonly values: Values
}

let shop: TestShop
let host: string
let sku: string
let browser: Browser

const email = 'ada@example.com'
const password = 'quiet lamp at noon'
const secret = 'A'.repeat(43)
const address = {
  name: 'Ada',
  line1: 'Werkhof 12',
  postalCode: '10999',
  city: 'Berlin',
  country: 'DE',
  phone: '030 901820',
}
const prefixed = (prefix: string): Values =>
  Object.fromEntries(Object.entries(address).map(([name, value]) => [`${prefix}.${name}`, value]))
const checkoutValues = {
  email,
  ...prefixed('shipping'),
  ...prefixed('billing'),
  method: 'standard',
  payment: 'manual:bank-transfer',
}

async function sendCheckout(form: FormData): Promise<unknown> {
  const { token } = await fillCart(shop.ctx, { lines: [[sku, 1]] })
  browser.cookies.set('cart', token)
  const view = await fillCart(shop.ctx, { lines: [[sku, 1]] })
  const model = await checkoutModel(shop.ctx, view, 'DE')
  const start = checkoutStart(view, model, { country: 'DE', email: undefined, address: undefined })
  return checkout.submitCheckout(start, form)
}

/** Every server action by its name. A new one has to be entered here. */
const forms: Readonly<Record<string, Form>> = {
  signUp: { send: (form) => account.signUp(null, form), values: { email, name: 'Ada' } },
  verifyEmail: { send: (form) => account.verifyEmail(null, form), values: { token: secret, password, name: 'Ada' } },
  requestReset: { send: (form) => account.requestReset(null, form), values: { email } },
  reset: { send: (form) => account.reset(null, form), values: { token: secret, password } },
  changeMyPassword: {
    send: (form) => account.changeMyPassword(null, form),
    values: { currentPassword: password, newPassword: password },
  },
  saveProfile: { send: (form) => account.saveProfile(null, form), values: { name: 'Ada' } },
  saveAddress: { send: (form) => account.saveAddress(null, form), values: { ...address, id: 'unknown' } },
  removeAddress: { send: (form) => account.removeAddress(null, form), values: { id: 'unknown' } },
  signIn: { send: (form) => session.signIn(null, form), values: { email, password, next: '/' } },
  signOut: { send: (form) => session.signOut(form), values: {} },
  updateCart: {
    send: (form) => cart.updateCart(noCart, form),
    values: {
      get sku() {
        return sku
      },
      quantity: '1',
      currency: 'USD',
    },
  },
  saveCheckout: { send: checkout.saveCheckout, values: checkoutValues },
  submitPayOrder: {
    send: (form) => submitPayOrder({ problem: null, goTo: null, form: null }, form),
    values: { token: secret, payment: 'stripe', scripts: '1' },
  },
  submitCheckout: { send: sendCheckout, values: { ...checkoutValues, total: '1490', currency: 'USD', scripts: '1' } },
}

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
  sku = (await createProduct(shop.ctx, { variants: [{ onHand: 1000 }] })).variants[0].sku
  await createVerifiedCustomer(shop.ctx, { email, name: 'Ada', password })
})

/** A browser that is signed in. */
beforeEach(async () => {
  browser = new Browser()
  await callApi(host, 'POST', '/sessions', { body: { email, password }, browser })
  browser.headers.set('host', host)
  useBrowser(browser)
})

function formOf(values: Values, [name, value]: readonly [string, string | File] = ['locale', 'en']): FormData {
  const form = new FormData()
  for (const each of Object.entries({ locale: 'en', ...values })) form.set(...each)
  form.set(name, value)
  return form
}

/** The result of an action, or the target of its redirect. */
async function answerOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => {
    const { digest } = error as { digest?: string }
    if (digest?.startsWith('NEXT_REDIRECT')) return { goTo: digest }
    throw error
  })
}

test('every server action is in the table', () => {
  const files = globSync('src/**/*.ts').filter((file) => readFileSync(file, 'utf8').startsWith("'use server'"))
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name),
  )
  expect(names.toSorted()).toEqual(Object.keys(forms).toSorted())
})

const bad: [name: string, value: () => string | File][] = [
  ['NUL', () => 'a\0'],
  ['half a surrogate pair', () => 'a\ud800'],
  ['bytes that were not UTF-8', () => '\ufffd'],
  ['a text that is far too long', () => 'x'.repeat(50_000)],
  ['a file', () => new File(['x'], 'x.txt')],
]

/** Fields that the page itself fills in: a wrong value counts as a missing one. */
const written = new Set(['locale', 'next', 'remove', 'scripts', 'currency', 'total', 'method', 'id', 'line', 'token'])

describe.each(Object.keys(forms))('the form of %s', (action) => {
  test.each(bad)('refuses %s in each field, and says where', async (_what, value) => {
    const { send, values } = forms[action] ?? { send: () => Promise.resolve(null), values: {} }
    for (const field of ['locale', ...Object.keys(values)]) {
      const answer = await answerOf(send(formOf(values, [field, value()])))
      if (written.has(field) || action === 'saveCheckout') continue
      // An optional field with a file in it is empty.
      const isOptional = field.endsWith('phone') || (action === 'verifyEmail' && field === 'name')
      if (isOptional && typeof value() !== 'string') continue
      const { ok, fields, errors, error, problem } = answer as {
        problem?: object | null
        ok?: boolean
        fields?: Record<string, string>
        errors?: Record<string, string>
        error?: string
      }
      if (action === 'submitCheckout') expect(Object.keys(errors ?? {}), field).toEqual([field])
      else if (action === 'submitPayOrder') expect(problem, field).toBeTruthy()
      else if (action === 'updateCart') expect(error, field).toContain('whole number')
      else {
        expect([ok, Object.keys(fields ?? {})], field).toEqual([false, [field]])
      }
    }
  })

  test('causes no server error when it is empty, or has each field twice', async () => {
    const { send, values } = forms[action] ?? { send: () => Promise.resolve(null), values: {} }
    await answerOf(send(new FormData()))
    const twice = formOf(values)
    for (const each of Object.entries(values)) twice.append(...each)
    await answerOf(send(twice))
  })
})

test.each([
  ['a line', { line: '\0', quantity: '1' }],
  ['a quantity', { line: secret, quantity: 'x'.repeat(50_000) }],
  ['a quantity beyond what a line holds', { line: secret, quantity: '100' }],
  ['a line that is to be removed', { line: 'a\ud800', remove: '1' }],
])('the form of updateCart refuses %s that is wrong, with a message', async (_what, values) => {
  browser.cookies.set('cart', (await fillCart(shop.ctx, { lines: [[sku, 1]] })).token)
  const answer = await cart.updateCart(noCart, formOf(values))
  expect(answer.error).toContain('whole number')
  expect(answer.cart?.pieces).toBe(1)
})

describe('typed input is stored normalized', () => {
  const typed = {
    name: '\u202aZoe\u0308\u202c\u00a0Bronte\u0308 ',
    line1: 'Werkhof\u200312',
    postalCode: 'D-１０９９９',
    city: 'Ber\u00adlin',
    country: 'de',
    phone: '\u200e٠٣٠ ٩٠\u2011١٨٢٠ ext. ١٢',
  }
  const stored = {
    name: 'Zoë Brontë',
    line1: 'Werkhof 12',
    postalCode: '10999',
    city: 'Berlin',
    country: 'DE',
    phone: '+49 30 901820 ext. 12',
  }

  test('in the address book', async () => {
    expect(await account.saveAddress(null, formOf(typed))).toMatchObject({ ok: true })
    const { rows } = await sqlOf(shop.ctx).execute(sql`
      select a.name, line1, postal_code as "postalCode", city, country, phone
      from customers_addresses a join customers c on c.id = a._parent_id where c.email = ${email} and a.line1 = 'Werkhof 12' and a.name <> 'Ada'`)
    expect(rows).toEqual([stored])
  })

  test('in an order', async () => {
    const { token, quote } = await fillCart(shop.ctx, { lines: [[sku, 1]], address: { ...address, country: 'DE' } })
    browser.cookies.set('cart', token)
    const values = {
      ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [`shipping.${name}`, value])),
      email: ' A&B=c@MU\u0308NCHEN.example\u200f',
      sameBilling: 'on',
      method: 'ｓｔａｎｄａｒｄ',
      payment: 'manual:bank-transfer',
      total: String(quote.total.amount),
      currency: quote.total.currency,
      scripts: '1',
    }
    const view = await fillCart(shop.ctx, { lines: [[sku, 1]] })
    const model = await checkoutModel(shop.ctx, view, 'DE')
    const start = checkoutStart(view, model, { country: 'DE', email: undefined, address: undefined })
    const answer = await checkout.submitCheckout(start, formOf(values))
    expect(answer).toMatchObject({ errors: {}, problem: null })
    expect(answer.goTo).toContain('/order/')
    const { rows } = await sqlOf(shop.ctx).execute(sql`
      select email, shipping_address as shipping from carts 
      where shipping_method = 'standard' and status = 'completed' and email <> ${email}`)
    expect(rows).toEqual([{ email: 'a&b=c@xn--mnchen-3ya.example', shipping: stored }])
  })

  test('a quantity in other digits counts', async () => {
    browser.cookies.delete('cart')
    const added = await cart.updateCart(noCart, formOf({ sku: `${sku}\u200b`, quantity: '٢' }))
    expect(added).toMatchObject({ error: null, cart: { lines: [{ quantity: 2 }] } })
  })
})
