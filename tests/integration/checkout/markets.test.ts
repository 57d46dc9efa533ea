import { beforeAll, describe, expect, test, vi } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import { getCart } from '@/features/cart/get-cart'
import { saveCartDetails } from '@/features/cart/save-details'
import { setAddresses } from '@/features/cart/set-addresses'
import { setMarket } from '@/features/cart/set-market'
import { readCheckoutForm } from '@/features/checkout/checkout-form'
import { placeOrder } from '@/features/checkout/place-order'
import { submitOrder } from '@/features/checkout/submit-order'
import { findOrderByToken } from '@/features/orders/order.queries'
import { findDeliveryZones } from '@/features/pricing/delivery-zones'
import { promiseFor } from '@/features/pricing/domain/delivery'
import { findStoreById } from '@/features/stores/store-directory'
import { money } from '@/shared/money'

import { berlin, fillCart, must } from '../../factories/cart'
import { byHand } from '../../factories/checkout'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { project } from '../support/projected'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

const email = 'ada@example.com'
const moscow = { ...berlin, city: 'Moscow', postalCode: '101000', country: 'RU' } as const
const sanJuan = { ...berlin, city: 'San Juan', postalCode: '00901', country: 'US', region: 'PR' } as const
const hagatna = { ...sanJuan, city: 'Hagåtña', postalCode: '96910', region: 'Guam' } as const
const saintThomas = { ...sanJuan, city: 'Charlotte Amalie', postalCode: '00802', region: 'VI' } as const
const havana = { ...berlin, city: 'Havana', postalCode: '10400', country: 'CU' } as const

let shop: TestShop
let host: string
let lamp: string
let ebook: string

beforeAll(async () => {
  shop = await openShop({
    languageDefaults: [{ locale: 'de', country: 'DE', currency: 'EUR' }],
    defaultCountry: 'GB',
    notServed: ['RU', 'CU', 'KP', 'PR', 'GU'],
    taxRates: { DE: 1900 },
  })
  host = `${shop.ctx.store.slug}.example`
  lamp = (await createProduct(shop.ctx)).variants[0].sku
  ebook = (await createProduct(shop.ctx, { kind: 'digital' })).variants[0].sku
  await project(shop.ctx)
})

const api = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown, language = 'en') =>
  callApi(host, method, path, { ...(body === undefined ? {} : { body }), headers: { 'accept-language': language } })

const newCart = async (sku: string, body: object = {}) => {
  const token = String((await api('POST', '/carts', body)).body['token'])
  await api('POST', `/carts/${token}/lines`, { sku, quantity: 1 })
  return token
}

describe('the market of a store', () => {
  test('is read from its settings by every process', async () => {
    const { defaultCountry, languageDefaults, notServed, deliveryCountries } = shop.ctx.store
    expect(await findStoreById(shop.ctx.store.id)).toMatchObject({
      defaultCountry,
      languageDefaults,
      notServed,
      deliveryCountries,
    })
  })

  test('is returned by the API for each language, and a new cart starts with it', async () => {
    const { body } = await api('GET', '/stores/current', undefined, 'de')
    expect(body).toMatchObject({
      market: { country: 'DE', currency: 'EUR' },
      markets: { en: { country: 'GB', currency: 'USD' }, de: { country: 'DE', currency: 'EUR' } },
      notServed: ['RU', 'CU', 'KP', 'PR', 'GU'],
    })
    expect(body['countries']).toContain('DE')
    expect(body['countries']).not.toContain('RU')
    expect((await api('POST', '/carts', {}, 'de')).body).toMatchObject({ currency: 'EUR', country: null })
    expect((await api('POST', '/carts', {}, 'en')).body).toMatchObject({ currency: 'USD', country: null })
    const german = await api('GET', '/products', undefined, 'de')
    expect(german.body).toMatchObject({ items: [{ price: { currency: 'EUR' } }, { price: { currency: 'EUR' } }] })
  })
})

describe('a cart', () => {
  test('is taxed and shipped to the country that was chosen, until another one is', async () => {
    const token = await newCart(lamp, { country: 'DE', currency: 'EUR' })
    const german = await api('GET', `/carts/${token}`)
    expect(german.body).toMatchObject({
      country: 'DE',
      quote: { shippingTotal: { amount: 490 }, taxTotal: { amount: 238 } },
    })
    const moved = await api('PATCH', `/carts/${token}`, { country: 'us' })
    expect(moved.body).toMatchObject({ country: 'US', currency: 'EUR', quote: { shippingTotal: { amount: 2490 } } })
    expect((await api('PATCH', `/carts/${token}`, { currency: 'usd' })).body).toMatchObject({
      country: 'US',
      currency: 'USD',
    })
    expect(await api('PATCH', `/carts/${token}`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'country' }] },
    })
    expect(await api('PATCH', `/carts/${token}`, { currency: 'JPY' })).toMatchObject({
      status: 422,
      body: { code: 'currency_unavailable' },
    })
  })

  test('drops an address in another country, also while the checkout is filled in', async () => {
    const cart = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: berlin })
    expect(cart.country).toBe('DE')
    const moved = must(await setMarket(shop.ctx, cart.token, { country: 'AT' }))
    expect(moved).toMatchObject({ country: 'AT', addresses: { shipping: null } })
    must(await setAddresses(shop.ctx, cart.token, { email, shipping: berlin }))
    const { cart: typed } = must(await saveCartDetails(shop.ctx, cart.token, { country: 'US' }))
    expect(typed).toMatchObject({ country: 'US', addresses: { shipping: null } })
    expect(typed.quote.shippingTotal).toEqual(money(2490, 'USD'))
    expect(
      must(await saveCartDetails(shop.ctx, cart.token, { country: 'DE', shippingAddress: berlin })).cart,
    ).toMatchObject({ country: 'DE', addresses: { shipping: berlin } })
  })

  test('leaves out lines without a price in the new currency, reports them, and has them again in the former one', async () => {
    const [dollars] = (await createProduct(shop.ctx, { title: 'Dollar lamp', variants: [{ prices: { USD: 900 } }] }))
      .variants
    const cart = await fillCart(shop.ctx, {
      currency: 'USD',
      lines: [
        [lamp, 1],
        [dollars.sku, 1],
      ],
    })
    const euros = must(await setMarket(shop.ctx, cart.token, { currency: 'EUR' }))
    expect(euros.lines.map(({ sku }) => sku)).toEqual([lamp])
    expect(euros.messages).toMatchObject([
      { code: 'line_removed', sku: dollars.sku, title: 'Dollar lamp', reason: 'not_in_currency' },
    ])
    expect(must(await setMarket(shop.ctx, cart.token, { currency: 'USD' })).lines).toHaveLength(2)
  })

  test('is delivered to its own country, not to the one that the page suggests', async () => {
    const token = await newCart(lamp, { country: 'DE' })
    expect(must(await getCart(shop.ctx, token, { country: 'US' })).country).toBe('DE')
    const open = await newCart(lamp)
    expect(must(await getCart(shop.ctx, open, { country: 'US' })).country).toBe('US')
  })
})

describe('a country that is not served', () => {
  test.each([
    ['a new cart', 'POST', '/carts', { country: 'RU' }, 'country'],
    ['the market', 'PATCH', null, { country: 'KP' }, 'country'],
    ['a delivery', 'PUT', 'addresses', { email, shipping: moscow }, 'shipping.country'],
    [
      'a delivery with another billing address',
      'PUT',
      'addresses',
      { email, shipping: havana, billing: berlin },
      'shipping.country',
    ],
  ] as const)('is refused in %s, with the field named', async (_what, method, path, body, field) => {
    const token = await newCart(lamp)
    const address = method === 'POST' ? path : `/carts/${token}${path === null ? '' : `/${path}`}`
    expect(await api(method, address, body)).toMatchObject({
      status: 422,
      body: { code: 'country_not_served', errors: [{ path: field }] },
    })
  })

  test('gets no downloads, but may be the billing country of a parcel', async () => {
    const download = await newCart(ebook)
    expect(await api('PUT', `/carts/${download}/addresses`, { email, billing: moscow })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'billing.country' }] },
    })
    const both = await newCart(lamp)
    await api('POST', `/carts/${both}/lines`, { sku: ebook, quantity: 1 })
    expect(await api('PUT', `/carts/${both}/addresses`, { email, shipping: berlin, billing: moscow })).toMatchObject({
      status: 422,
      body: { code: 'country_not_served', errors: [{ path: 'billing.country' }] },
    })
    const parcel = await newCart(lamp)
    expect((await api('PUT', `/carts/${parcel}/addresses`, { email, shipping: berlin, billing: moscow })).status).toBe(
      200,
    )
  })

  test('is refused, too, where it is typed as a state of the United States', async () => {
    const parcel = await newCart(lamp)
    for (const shipping of [sanJuan, hagatna]) {
      expect(await api('PUT', `/carts/${parcel}/addresses`, { email, shipping }), shipping.city).toMatchObject({
        status: 422,
        body: { code: 'country_not_served', errors: [{ path: 'shipping.region' }] },
      })
    }
    const asCountry = { ...sanJuan, country: 'PR', region: undefined }
    expect(await api('PUT', `/carts/${parcel}/addresses`, { email, shipping: asCountry })).toMatchObject({
      body: { errors: [{ path: 'shipping.country' }] },
    })
    expect((await api('PUT', `/carts/${parcel}/addresses`, { email, shipping: saintThomas })).status).toBe(200)
    expect((await api('PUT', `/carts/${parcel}/addresses`, { email, shipping: berlin, billing: sanJuan })).status).toBe(
      200,
    )
    const download = await newCart(ebook)
    expect(await api('PUT', `/carts/${download}/addresses`, { email, billing: sanJuan })).toMatchObject({
      body: { errors: [{ path: 'billing.region' }] },
    })
    const kept = { country: 'US', shippingAddress: sanJuan } as const
    expect(must(await saveCartDetails(shop.ctx, parcel, kept)).cart.addresses.shipping).toBeNull()
  })

  test('is refused beside the field of the form', async () => {
    const cart = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: null })
    const errorsOf = async (address: object) => {
      const form = new FormData()
      for (const [field, value] of Object.entries(address)) form.set(`shipping.${field}`, String(value))
      form.set('email', email)
      form.set('sameBilling', 'on')
      const asked = { requiresShipping: true, needsConsent: false }
      const submission = { token: cart.token, input: readCheckoutForm(form), country: 'US', asked } as const
      return (await submitOrder(shop.ctx, submission)).errors
    }
    const inRegion = { 'shipping.region': 'We do not sell to this region. Choose another one.' }
    expect(await errorsOf(sanJuan)).toEqual(inRegion)
    expect(await errorsOf({ ...sanJuan, region: 'puerto rico' })).toEqual(inRegion)
    const inCountry = { 'shipping.country': 'We do not sell to this country. Choose another one.' }
    expect(await errorsOf({ ...sanJuan, country: 'PR', region: '' })).toEqual(inCountry)
    expect(Object.keys(await errorsOf(saintThomas))).toEqual(['payment'])
  })

  test('blocks a cart that was filled before for a region that is not served now', async () => {
    const open = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: saintThomas })
    const ctx = { ...(await shop.newContext()), store: { ...shop.ctx.store, notServed: ['VI' as const] } }
    expect(await placeOrder(ctx, byHand(open))).toMatchObject({
      code: 'country_not_served',
      country: 'VI',
      errors: [{ path: 'shipping.region' }],
    })
  })

  test('gets no download that is added beside a parcel after its billing address', async () => {
    const cart = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: null })
    must(await setAddresses(shop.ctx, cart.token, { email, shipping: berlin, billing: moscow }))
    const both = must(await addLine(shop.ctx, cart.token, { sku: ebook, quantity: 1 }))
    expect(await placeOrder(shop.ctx, byHand(both))).toMatchObject({
      code: 'country_not_served',
      country: 'RU',
      errors: [{ path: 'billing.country' }],
    })
  })

  test('has no delivery promise and no shipping method, although one method goes everywhere', async () => {
    const zones = await findDeliveryZones(shop.ctx)
    expect(promiseFor(zones, { country: 'CU', currency: 'USD' })).toBeNull()
    expect(promiseFor(zones, { country: 'JP', currency: 'USD' })).toEqual({ minDays: 7, maxDays: 14 })
  })

  test('blocks a cart that was filled before, and does not change its orders', async () => {
    const before = await openShop()
    const sku = (await createProduct(before.ctx)).variants[0].sku
    const wien = { ...berlin, city: 'Wien', postalCode: '1010', country: 'AT' } as const
    const bought = await fillCart(before.ctx, { lines: [[sku, 1]], address: wien })
    const { order } = must(await placeOrder(before.ctx, byHand(bought)))
    const open = await fillCart(before.ctx, { lines: [[sku, 1]], address: wien })
    const ctx = { ...(await before.newContext()), store: { ...before.ctx.store, notServed: ['AT' as const] } }
    expect(must(await getCart(ctx, open.token)).shippingMethods).toEqual([])
    expect(await placeOrder(ctx, byHand(open))).toMatchObject({
      code: 'country_not_served',
      country: 'AT',
      errors: [{ path: 'shipping.country' }],
    })
    expect(await findOrderByToken(ctx, order.token)).toMatchObject({ shippingAddress: wien })
  })
})
