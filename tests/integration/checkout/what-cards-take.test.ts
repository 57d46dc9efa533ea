import { stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import type { CartView } from '@/features/cart/cart-view'
import { getCart } from '@/features/cart/get-cart'
import { showCart } from '@/features/cart/shown-cart'
import { checkoutModel } from '@/features/checkout/checkout-model'
import { placeOrder } from '@/features/checkout/place-order'
import { forkContext } from '@/platform/fork-context'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { locales } from '@/shared/locales'

import { berlin, fillCart, must } from '../../factories/cart'
import { byCard, byHand } from '../../factories/checkout'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
beforeAll(async () => {
  shop = await openShop({ currencies: ['USD', 'KWD', 'IQD', 'JPY'] })
  // Delivery is free, so that a total is what the goods cost.
  await sqlOf(shop.ctx).execute(sql`update store_shipping_rates set amount = 0`)
})

async function cartOf(amount: number, currency: CurrencyCode): Promise<CartView> {
  const [variant] = (await createProduct(shop.ctx, { variants: [{ prices: { [currency]: amount }, onHand: 10 }] }))
    .variants
  return fillCart(shop.ctx, { currency, lines: [[variant.sku, 1]], address: berlin })
}

const refused: readonly (readonly [number, CurrencyCode, string])[] = [
  [5124, 'KWD', 'amount_uneven'],
  [49, 'USD', 'amount_too_small'],
  [49, 'JPY', 'amount_too_small'],
  [100_000_000, 'USD', 'amount_too_large'],
  [10_000, 'IQD', 'currency_unsupported'],
]

describe.each(refused)('%i %s by card', (amount, currency, code) => {
  test('is not offered, and in every language the page says why and what to do instead', async () => {
    const cart = await cartOf(amount, currency)
    for (const locale of locales) {
      const ctx = { ...(await forkContext(shop.ctx, locale)), store: shop.ctx.store }
      const model = await checkoutModel(ctx, cart, 'DE')
      expect(model.online).toEqual([])
      expect(model.refusal?.length).toBeGreaterThan(40)
      expect(model.refusal).not.toMatch(/\{\w+\}|refused\./)
      expect(model.manual.map((choice) => choice.code)).toContain('bank-transfer')
    }
  })

  test('is refused before anything is written, and can be paid in another way', async () => {
    const cart = await cartOf(amount, currency)
    const before = stripeControl.state().paymentIntents.length
    expect(await placeOrder(shop.ctx, byCard(cart))).toMatchObject({
      ok: false,
      code: 'payment_refused',
      refusal: { code },
    })
    expect(stripeControl.state().paymentIntents).toHaveLength(before)
    expect(await placeOrder(shop.ctx, byHand(cart))).toMatchObject({ ok: true })
  })

  test('is a problem with a detail for the API, never an outage', async () => {
    const cart = await cartOf(amount, currency)
    const body = { payment: { provider: 'stripe' }, expectedTotal: cart.quote.total }
    const host = `${shop.ctx.store.slug}.example`
    const answer = await callApi(host, 'POST', `/carts/${cart.token}/checkout?locale=de`, { body })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      code: 'payment_refused',
      reason: code,
      detail: expect.stringContaining('Karte oder Wallet') as string,
    })
  })
})

test('an amount that only Stripe knows to be too small is refused, too: the stock is released, and nothing is retried', async () => {
  const [variant] = (await createProduct(shop.ctx, { variants: [{ onHand: 10 }] })).variants
  const cart = await fillCart(shop.ctx, { lines: [[variant.sku, 1]], address: berlin })
  stripeControl.addFault({ method: 'POST', path: '/v1/payment_intents', status: 400, times: 1 })
  expect(await placeOrder(shop.ctx, byCard(cart))).toEqual({ ok: false, code: 'payment_refused', refusal: null })
  expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
  must(await placeOrder(shop.ctx, byCard(cart)))
  await expectSoundStock(shop.ctx)
})

describe('a currency that the store has dropped since', () => {
  test('is reported, the cart is priced in the first one, and no order is placed for a total that was not shown', async () => {
    const own = await openShop({ currencies: ['USD', 'EUR'] })
    const [variant] = (await createProduct(own.ctx, { variants: [{ prices: { USD: 1200, EUR: 1000 } }] })).variants
    const seen = await fillCart(own.ctx, { currency: 'EUR', lines: [[variant.sku, 1]], address: berlin })
    const store = { ...own.ctx.store, currencies: ['USD' as const] }
    const ctx = { ...(await own.newContext()), store }
    const now = must(await getCart(ctx, seen.token))
    expect(now).toMatchObject({ currency: 'USD', formerCurrency: 'EUR', messages: [], lines: [{ quantity: 1 }] })
    expect(showCart(ctx, now).messages).toEqual(['We no longer sell in EUR. Your cart is now priced in USD.'])
    expect(await placeOrder(ctx, byCard(seen))).toMatchObject({ code: 'total_changed', cart: { currency: 'USD' } })
    // The next change of the cart stores the new currency.
    const changed = must(await addLine(ctx, seen.token, { sku: variant.sku, quantity: 1 }))
    expect(changed.currency).toBe('USD')
    expect(must(await getCart(ctx, seen.token))).toMatchObject({ currency: 'USD', formerCurrency: null, messages: [] })
    expect(must(await placeOrder(ctx, byCard(changed))).order.total).toEqual(changed.quote.total)
  })
})
