import { beforeAll, beforeEach, expect, test, vi } from 'vitest'

import { beginSession } from '@/features/account/begin-session'
import { updateCart } from '@/features/cart/actions'
import { noCart } from '@/features/cart/cart-state'
import { chooseMarket } from '@/features/cart/choose-market'
import { readCartToken } from '@/features/cart/current-cart'
import { currentMarket } from '@/features/cart/current-market'
import { getCart } from '@/features/cart/get-cart'
import { setAddresses } from '@/features/cart/set-addresses'
import { setMarket } from '@/features/cart/set-market'
import { saveCheckout } from '@/features/checkout/checkout.actions'
import { saveCustomerAddress } from '@/features/customers/addresses'
import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { checkSignIn } from '@/features/customers/sign-in'
import type { Context } from '@/platform/context'
import type { AddressInput } from '@/shared/address-format'

import { berlin, must } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { Browser, useBrowser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let ctx: Context
let sku: string
let browser: Browser

beforeAll(async () => {
  shop = await openShop({
    notServed: ['RU'],
    defaultCountry: 'GB',
    languageDefaults: [{ locale: 'de', country: 'DE', currency: 'EUR' }],
  })
  ctx = shop.ctx
  sku = (await createProduct(ctx)).variants[0].sku
})

beforeEach(() => {
  browser = new Browser()
  browser.headers.set('host', `${ctx.store.slug}.example`)
  useBrowser(browser)
})

type Fields = Readonly<Record<string, string>>

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

async function add(fields: Fields = {}): Promise<void> {
  expect(await updateCart(noCart, formOf({ sku, ...fields }))).toMatchObject({ error: null, added: { pieces: 1 } })
}

const choose = (fields: Fields) => chooseMarket(ctx, formOf(fields))

const cart = async () => must(await getCart(ctx, (await readCartToken()) ?? ''))
const cookies = () => Object.fromEntries([...browser.cookies].filter(([name]) => name !== 'cart'))

test('a shopper who has chosen nothing gets the market of the language, and a cart keeps its currency', async () => {
  expect(await currentMarket(ctx)).toEqual({ country: 'GB', currency: 'USD' })
  await add({ locale: 'de' })
  expect(await cart()).toMatchObject({ currency: 'EUR', country: null })
  expect(cookies()).toEqual({ currency: 'EUR' })
  // In English, too, the cart's currency is the one on every page; the country follows the language.
  expect(await currentMarket(ctx)).toEqual({ country: 'GB', currency: 'EUR' })
})

test('a choice is stored in the browser and in the cart', async () => {
  await add()
  await choose({ country: 'AT', currency: 'EUR' })
  expect(cookies()).toEqual({ country: 'AT', currency: 'EUR' })
  expect(await cart()).toMatchObject({ country: 'AT', currency: 'EUR' })
  expect(await currentMarket(ctx)).toEqual({ country: 'AT', currency: 'EUR' })
})

const shown = { shownCountry: 'GB', shownCurrency: 'USD' }

test.each<[string, Fields, Fields]>([
  ['only the language', { country: 'GB', currency: 'USD' }, {}],
  ['only the currency', { country: 'GB', currency: 'EUR' }, { currency: 'EUR' }],
  ['only the country', { country: 'AT', currency: 'USD' }, { country: 'AT' }],
  ['both', { country: 'AT', currency: 'EUR' }, { country: 'AT', currency: 'EUR' }],
])('of a form in which %s was changed, the rest is no choice', async (_what, fields, kept) => {
  await choose({ ...fields, ...shown })
  expect(cookies()).toEqual(kept)
})

test('choosing a currency does not change the address of the cart, whatever country the form showed', async () => {
  await add()
  const { token } = await cart()
  must(await setAddresses(ctx, token, { email: 'ada@example.com', shipping: berlin }))
  await choose({ country: 'GB', currency: 'EUR', ...shown })
  expect(await cart()).toMatchObject({ currency: 'EUR', country: 'DE', addresses: { shipping: berlin } })
})

/** The fields of the checkout's form for an address. */
const typed = (address: AddressInput, kind: 'shipping' | 'billing' = 'shipping'): FormData =>
  formOf(Object.fromEntries(Object.entries(address).map(([name, value = '']) => [`${kind}.${name}`, value])))

test.each<[string, AddressInput, { country?: 'DE' | 'GB' }]>([
  ['a whole address chooses its country', berlin, { country: 'DE' }],
  ['another country than the initial one is chosen', { country: 'DE' }, { country: 'DE' }],
  ['the initial country is chosen once another field has a value', { country: 'GB', city: 'Leeds' }, { country: 'GB' }],
  ['the initial country alone is not chosen', { country: 'GB' }, {}],
  ['a country that is not served is not chosen', { country: 'RU' }, {}],
  ['a whole address in a country that is not served chooses no other one', { ...berlin, country: 'RU' }, {}],
  ['an address without a country chooses none', { city: 'Leeds' }, {}],
])('at the checkout, %s', async (_what, address, kept) => {
  await add()
  expect(await saveCheckout(typed(address))).not.toBeNull()
  expect(cookies()).toEqual({ currency: 'USD', ...kept })
  // The cart shows the same country as the pages, whichever language the shopper chooses.
  expect((await cart()).country).toBe(kept.country ?? null)
})

test('a billing address for downloads in a country that is not served does not choose that country', async () => {
  const ebook = (await createProduct(ctx, { kind: 'digital' })).variants[0].sku
  expect(await updateCart(noCart, formOf({ sku: ebook }))).toMatchObject({ error: null })
  expect(await saveCheckout(typed({ name: 'Ada Lovelace', country: 'RU' }, 'billing'))).not.toBeNull()
  expect(cookies()).toEqual({ currency: 'USD' })
  expect(await cart()).toMatchObject({ country: null, addresses: { billing: null } })
})

test.each<[string, AddressInput]>([
  ['whose country was chosen in the header', {}],
  ['that has an address', berlin],
])('a country that the script of the checkout has kept in the browser is kept in a cart %s', async (_what, before) => {
  await add()
  await choose({ country: 'AT', currency: 'EUR' })
  if (before.country) await saveCheckout(typed(before))
  // The script sets the cookie before it sends the form, in which nothing is typed.
  browser.cookies.set('country', 'CH')
  expect(await saveCheckout(typed({ country: 'CH' }))).not.toBeNull()
  expect(cookies()).toEqual({ country: 'CH', currency: 'EUR' })
  expect(await cart()).toMatchObject({ country: 'CH', addresses: { shipping: null } })
})

test('a country chosen in place of the one of the cart is stored, also when the browser stores none', async () => {
  await add()
  const { token } = await cart()
  must(await setMarket(ctx, token, { country: 'DE' }))
  expect(await currentMarket(ctx)).toMatchObject({ country: 'GB' })
  expect(await saveCheckout(typed({ country: 'GB' }))).not.toBeNull()
  expect(cookies()).toEqual({ country: 'GB', currency: 'USD' })
  expect((await cart()).country).toBe('GB')
})

test('a country that is not served does not change the one of the cart', async () => {
  await add()
  await choose({ country: 'AT' })
  expect(await saveCheckout(typed({ ...berlin, country: 'RU' }))).not.toBeNull()
  expect(cookies()).toEqual({ country: 'AT', currency: 'USD' })
  expect((await cart()).country).toBe('AT')
})

test('a cart that is created after the choice starts with it', async () => {
  await choose({ country: 'AT', currency: 'EUR' })
  await add()
  expect(await cart()).toMatchObject({ country: 'AT', currency: 'EUR' })
})

test('a country or currency that the store does not offer is not stored', async () => {
  await add()
  await choose({ country: 'RU', currency: 'JPY' })
  await choose({})
  expect(cookies()).toEqual({ currency: 'USD' })
  expect(await cart()).toMatchObject({ country: null, currency: 'USD' })
  browser.cookies.set('country', 'RU')
  browser.cookies.set('currency', 'XXX')
  expect(await currentMarket(ctx)).toEqual({ country: 'GB', currency: 'USD' })
})

test('signing in stores the country of the account in a browser that has chosen none', async () => {
  const email = `${ctx.store.slug}@example.com`
  await createVerifiedCustomer(ctx, { email, password: 'quiet lamp at noon', name: 'Ada' })
  const customer = must(await checkSignIn(ctx, { email, password: 'quiet lamp at noon' }, 'test'))
  must(await saveCustomerAddress(ctx, customer.id, { address: berlin }))
  await beginSession(ctx, customer.id, { userAgent: null })
  expect(cookies()).toMatchObject({ country: 'DE' })
  const chosen = new Browser()
  useBrowser(chosen)
  await choose({ country: 'AT', currency: 'EUR' })
  await beginSession(ctx, customer.id, { userAgent: null })
  expect(chosen.cookies.get('country')).toBe('AT')
})
