import { beforeAll, expect, test, vi } from 'vitest'

import { findCheckoutCart } from '@/features/cart/checkout-cart'
import { getCart } from '@/features/cart/get-cart'
import { setAddresses } from '@/features/cart/set-addresses'
import { placeOrder } from '@/features/checkout/place-order'
import { findOrderByToken } from '@/features/orders/order.queries'
import { money } from '@/shared/money'

import { berlin, fillCart, must } from '../../factories/cart'
import { byHand } from '../../factories/checkout'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let ebook: string
let lamp: string

const email = 'ada@example.com'
const vienna = { ...berlin, city: 'Wien', postalCode: '1010', country: 'AT' } as const

beforeAll(async () => {
  shop = await openShop({ taxInclusive: false, taxRates: { DE: 1900, AT: 2000 } })
  ebook = (await createProduct(shop.ctx, { kind: 'digital' })).variants[0].sku
  lamp = (await createProduct(shop.ctx)).variants[0].sku
})

test('what is downloaded is not sold before the country of the customer is known', async () => {
  const { token, quote } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  expect(quote).toMatchObject({ taxTotal: { amount: 0 }, shippingLine: null, requiresShipping: false })
  const cart = must(await findCheckoutCart(shop.ctx, token)).view
  expect(await placeOrder(shop.ctx, byHand(cart))).toMatchObject({
    ok: false,
    code: 'cart_incomplete',
    missing: ['billingAddress'],
  })
})

test('it is taxed where the customer lives, and the order says so', async () => {
  const { token } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const cart = must(await setAddresses(shop.ctx, token, { email, billing: vienna }))
  expect(cart.quote).toMatchObject({ taxTotal: money(200, 'USD'), total: money(1200, 'USD') })
  const { order } = must(await placeOrder(shop.ctx, byHand(cart)))
  const placed = await findOrderByToken(shop.ctx, order.token)
  expect(placed).toMatchObject({ total: money(1200, 'USD'), taxTotal: money(200, 'USD'), billingAddress: vienna })
})

test('a bill to another country than the delivery counts for a download, and not for goods', async () => {
  const addresses = { email, shipping: berlin, billing: vienna }
  const download = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const goods = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: null })
  const rate = async (token: string) =>
    must(await setAddresses(shop.ctx, token, addresses)).quote.taxLines.map(({ rateBasisPoints }) => rateBasisPoints)
  expect(await rate(download.token)).toEqual([2000])
  expect(await rate(goods.token)).toEqual([1900])
})

test('it is estimated for where the browser seems to be, until an address says better', async () => {
  const { token } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const taxIn = async (country: 'AT' | 'DE') => must(await getCart(shop.ctx, token, { country })).quote.taxTotal.amount
  expect([await taxIn('DE'), await taxIn('AT')]).toEqual([190, 200])
  must(await setAddresses(shop.ctx, token, { email, billing: vienna }))
  expect(await taxIn('DE')).toBe(200)
})
