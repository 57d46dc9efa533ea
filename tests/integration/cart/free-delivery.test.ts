import { beforeAll, describe, expect, test } from 'vitest'

import { showCart } from '@/features/cart/shown-cart'
import { checkoutModel } from '@/features/checkout/checkout-model'
import type { Adjustment } from '@/features/pricing/domain/discounts'
import { goodsTotal } from '@/features/pricing/domain/quote'
import { quoteCart, type CartToQuote } from '@/features/pricing/quote-cart'
import { money } from '@/shared/money'

import { berlin, fillCart } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop({ taxRates: { DE: 1900 }, timeZone: 'Pacific/Auckland' })
})

const eur = (amount: number) => money(amount, 'EUR')
const off = (amount: number, target: Adjustment['target'] = { kind: 'order' }): Adjustment => ({
  source: 'test',
  label: 'Test',
  amount: eur(-amount),
  target,
})

const cartOf = (adjustments: readonly Adjustment[], lines: readonly number[]): CartToQuote => ({
  currency: 'EUR',
  locale: 'en',
  destination: 'DE',
  shippingMethod: null,
  adjustments,
  lines: lines.map((amount, index) => ({
    id: String(index),
    sku: String(index),
    quantity: 2,
    unitPrice: eur(amount),
    compareAtPrice: null,
    isDigital: false,
    isBackorder: false,
  })),
})

describe('delivery is free from 75.00, compared with the price of the goods after discounts', () => {
  test.each([
    ['no discount', [], [3750], 0, 0],
    ['a cent too little', [off(1)], [3750], 490, 1],
    ['a discount on the order', [off(1000)], [4000], 490, 500],
    ['a discount on one line', [off(600, { kind: 'line', lineId: '1' })], [3000, 1000], 490, 100],
    ['a discount that leaves enough', [off(500)], [4000], 0, 0],
    ['a discount on the delivery, which is no discount on the goods', [off(490, { kind: 'shipping' })], [3750], 0, 0],
    ['a discount above the total', [off(99_999)], [4000], 490, 7500],
  ] as const)('with %s', async (_, adjustments, lines, shipping, left) => {
    const quoted = await quoteCart(shop.ctx, cartOf(adjustments, lines))
    expect(quoted.shipping?.amount).toEqual(eur(shipping))
    expect(quoted.quote.shippingTotal).toEqual(eur(shipping))
    expect(quoted.leftToFreeShipping).toEqual(eur(left))
    expect(goodsTotal(quoted.quote).amount + left).toBeGreaterThanOrEqual(7500)
  })
})

test('the progress bar, the quote and the methods of the checkout agree on either side of the limit', async () => {
  const [pen] = (await createProduct(shop.ctx, { variants: [{ prices: { EUR: 2500 } }] })).variants
  for (const [quantity, isFree] of [
    [2, false],
    [3, true],
  ] as const) {
    const cart = await fillCart(shop.ctx, { currency: 'EUR', lines: [[pen.sku, quantity]], address: berlin })
    const { freeShipping } = showCart(shop.ctx, cart)
    const { methods } = await checkoutModel(shop.ctx, cart, 'DE')
    expect(freeShipping).toMatchObject({ value: quantity * 2500, max: 7500 })
    expect(cart.quote.shippingTotal).toEqual(eur(isFree ? 0 : 490))
    expect(methods[0]).toMatchObject({ code: 'standard', price: isFree ? 'Free' : '€4.90' })
  }
})
