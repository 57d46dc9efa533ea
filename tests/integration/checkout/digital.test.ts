import '../support/stripe'

import { beforeAll, describe, expect, test, vi } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import type { CartView } from '@/features/cart/cart-view'
import { findCheckoutCart } from '@/features/cart/checkout-cart'
import { getCart } from '@/features/cart/get-cart'
import { setAddresses } from '@/features/cart/set-addresses'
import { checkoutModel } from '@/features/checkout/checkout-model'
import { checkoutStart } from '@/features/checkout/checkout-start'
import { placeOrder } from '@/features/checkout/place-order'
import { consentVersion } from '@/features/orders/domain/withdrawal-consent'
import { confirmationMail } from '@/features/orders/mails/confirmation-mail'
import { getMailedOrder } from '@/features/orders/mails/mailed-order'
import { renderOrderMail } from '@/features/orders/mails/send-order-mail'
import { findOrderByToken } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { jobQueue } from '@/platform/jobs'
import { money } from '@/shared/money'

import { berlin, fillCart, must } from '../../factories/cart'
import { byCard, byHand } from '../../factories/checkout'
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
  await jobQueue()
  ebook = (await createProduct(shop.ctx, { kind: 'digital' })).variants[0].sku
  lamp = (await createProduct(shop.ctx)).variants[0].sku
})

test('a download is not sold before the country of the customer is known', async () => {
  const { token, quote } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  expect(quote).toMatchObject({ taxTotal: { amount: 0 }, shippingLine: null, requiresShipping: false })
  const cart = must(await findCheckoutCart(shop.ctx, token)).view
  expect(await placeOrder(shop.ctx, byHand(cart))).toMatchObject({
    ok: false,
    code: 'cart_incomplete',
    missing: ['billingAddress'],
  })
})

test('a download is taxed where the customer lives, and the order records it', async () => {
  const { token } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const cart = must(await setAddresses(shop.ctx, token, { email, billing: vienna }))
  expect(cart.quote).toMatchObject({ taxTotal: money(200, 'USD'), total: money(1200, 'USD') })
  const { order } = must(await placeOrder(shop.ctx, byHand(cart)))
  const placed = await findOrderByToken(shop.ctx, order.token)
  expect(placed).toMatchObject({ total: money(1200, 'USD'), taxTotal: money(200, 'USD'), billingAddress: vienna })
})

test('a name and a country are enough to bill a download, but not goods', async () => {
  const billing = { name: 'Ada Lovelace', country: 'AT' } as const
  const download = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const cart = must(await setAddresses(shop.ctx, download.token, { email, billing }))
  const { order } = must(await placeOrder(shop.ctx, byHand(cart)))
  expect((await findOrderByToken(shop.ctx, order.token))?.billingAddress).toEqual(billing)
  const goods = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: null })
  const sent = must(await setAddresses(shop.ctx, goods.token, { email, shipping: berlin, billing }))
  expect(await placeOrder(shop.ctx, byHand(sent))).toMatchObject({
    code: 'cart_incomplete',
    missing: ['billingAddress'],
  })
  // The checkout asks for one address again, and for no missing fields of a second one.
  const start = checkoutStart(sent, await checkoutModel(shop.ctx, sent, 'DE'), known)
  expect(start.values).toMatchObject({ sameBilling: 'on', 'billing.country': 'DE' })
})

const known = { country: 'DE', email: undefined, address: undefined } as const

test.each([
  ['of name and country is dropped', { name: 'Ada Lovelace', country: 'AT' } as const, null],
  ['that is whole is kept', vienna, vienna],
])('when shipped goods follow a download, a billing address %s', async (_what, billing, kept) => {
  const { token } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  must(await setAddresses(shop.ctx, token, { email, billing }))
  const mixed = must(await addLine(shop.ctx, token, { sku: lamp, quantity: 1 }))
  expect(mixed).toMatchObject({ email, country: 'AT', addresses: { billing: kept } })
  const model = await checkoutModel(shop.ctx, mixed, 'AT')
  expect(checkoutStart(mixed, model, known).values['sameBilling']).toBe(kept === null ? 'on' : '')
  const ready = must(await setAddresses(shop.ctx, token, { email, shipping: vienna, billing: kept ?? undefined }))
  expect(await placeOrder(shop.ctx, byHand(ready))).toMatchObject({ ok: true })
})

describe('the consent that ends the right of withdrawal', () => {
  const cartTo = async (country: 'AT' | 'US' | 'GB', sku = ebook) => {
    const { token } = await fillCart(shop.ctx, { lines: [[sku, 1]], address: null })
    return must(await setAddresses(shop.ctx, token, { email, billing: { name: 'Ada Lovelace', country } }))
  }
  const silent = (cart: CartView) => ({ ...byHand(cart), withdrawalConsent: false })

  test.each(['AT', 'GB'] as const)(
    'is required from a buyer in %s, stored with the order, and confirmed by mail',
    async (to) => {
      const cart = await cartTo(to)
      const refused = await placeOrder(shop.ctx, silent(cart))
      expect(refused).toMatchObject({ ok: false, code: 'consent_required' })
      const { order } = must(await placeOrder(shop.ctx, byHand(cart)))
      const placed = await findOrderByToken(shop.ctx, order.token)
      expect(placed?.withdrawalConsent).toMatchObject({
        version: consentVersion,
        text: orderTexts('en')('consent.text'),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      })
      const mailed = await getMailedOrder(shop.ctx, { orderId: order.id, storeId: shop.ctx.store.id })
      const { text } = await renderOrderMail(mailed, confirmationMail(mailed))
      expect(text.replaceAll(/\s+/g, ' ')).toContain(placed?.withdrawalConsent?.text)
    },
  )

  test('given a second time returns the same order', async () => {
    const cart = await cartTo('AT')
    const first = must(await placeOrder(shop.ctx, byCard(cart)))
    const later = { ...shop.ctx, clock: { now: () => new Date(Date.now() + 5000) } }
    const second = must(await placeOrder(later, byCard(cart)))
    expect(second.order.number).toBe(first.order.number)
  })

  test('is required neither elsewhere, nor for goods', async () => {
    const elsewhere = must(await placeOrder(shop.ctx, silent(await cartTo('US'))))
    expect((await findOrderByToken(shop.ctx, elsewhere.order.token))?.withdrawalConsent).toBeNull()
    const goods = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: vienna })
    must(await placeOrder(shop.ctx, silent(goods)))
  })
})

test('the billing country decides the tax of a download, and not that of goods', async () => {
  const addresses = { email, shipping: berlin, billing: vienna }
  const download = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const goods = await fillCart(shop.ctx, { lines: [[lamp, 1]], address: null })
  const rate = async (token: string) =>
    must(await setAddresses(shop.ctx, token, addresses)).quote.taxLines.map(({ rateBasisPoints }) => rateBasisPoints)
  expect(await rate(download.token)).toEqual([2000])
  expect(await rate(goods.token)).toEqual([1900])
})

test('the tax is estimated for the country that the browser suggests, until an address is known', async () => {
  const { token } = await fillCart(shop.ctx, { lines: [[ebook, 1]], address: null })
  const taxIn = async (country: 'AT' | 'DE') => must(await getCart(shop.ctx, token, { country })).quote.taxTotal.amount
  expect([await taxIn('DE'), await taxIn('AT')]).toEqual([190, 200])
  must(await setAddresses(shop.ctx, token, { email, billing: vienna }))
  expect(await taxIn('DE')).toBe(200)
})

test('a download cannot be paid for on delivery, because there is no parcel', async () => {
  const cashIn = async (sku: string) => {
    const { token } = await fillCart(shop.ctx, { lines: [[sku, 1]], address: null })
    const cart = must(await setAddresses(shop.ctx, token, { email, shipping: berlin, billing: berlin }))
    const { manual } = await checkoutModel(shop.ctx, cart, 'DE')
    return { cart, codes: manual.map(({ code }) => code) }
  }
  const download = await cashIn(ebook)
  expect(download.codes).toEqual(['bank-transfer'])
  expect(await placeOrder(shop.ctx, byHand(download.cart, 'at-the-door'))).toMatchObject({
    ok: false,
    code: 'payment_method_unavailable',
  })
  expect((await cashIn(lamp)).codes).toEqual(['bank-transfer', 'at-the-door'])
})
