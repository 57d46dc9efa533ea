// Imported before the app, which reads its environment once.
import '../support/stripe'

import { beforeAll, describe, expect, test } from 'vitest'

import type { CartView } from '@/features/cart/cart-view'
import { placeOrder } from '@/features/checkout/place-order'
import { jobQueue } from '@/platform/jobs'

import { berlin, fillCart, must } from '../../factories/cart'
import { byCard, byHand } from '../../factories/checkout'
import { createProduct, type TestVariant, type VariantWishes } from '../../factories/product'
import { statementsOf } from '../support/count-statements'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop({ currencies: ['EUR'] })
  await jobQueue()
})

/** In a context of its own, because several are made at once: one context is one request with one transaction at a time. */
const variant = async (wishes: VariantWishes = {}): Promise<TestVariant> =>
  (await createProduct(await shop.newContext(), { variants: [wishes] })).variants[0]

async function readyCart(...lines: (readonly [TestVariant, number])[]): Promise<CartView> {
  const ctx = await shop.newContext()
  return fillCart(ctx, { lines: lines.map(([{ sku }, quantity]) => [sku, quantity]), address: berlin })
}

describe('under load', () => {
  test('200 checkouts of 10 units result in exactly 10 orders', async () => {
    const limited = await variant({ onHand: 10, prices: { EUR: 2400 } })
    const carts = await Promise.all(Array.from({ length: 200 }, () => readyCart([limited, 1])))
    const results = await Promise.all(
      carts.map(async (cart, index) => placeOrder(await shop.newContext(), index % 2 ? byCard(cart) : byHand(cart))),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(10)
    for (const result of results) {
      if (result.ok) continue
      expect(result).toMatchObject({
        code: 'insufficient_stock',
        lines: [{ sku: limited.sku, requested: 1, available: 0 }],
      })
    }
    const [figures] = await figuresOf(shop.ctx, [limited.id])
    expect((figures?.reserved ?? 0) + (figures?.allocated ?? 0)).toBe(10)
    await expectSoundStock(shop.ctx)
  })

  test('carts with the same variants in opposite order neither deadlock nor oversell', async () => {
    const [a, b] = [await variant({ onHand: 15 }), await variant({ onHand: 15 })]
    const carts = await Promise.all(
      Array.from({ length: 30 }, (_, index) => (index % 2 ? readyCart([a, 1], [b, 1]) : readyCart([b, 1], [a, 1]))),
    )
    const results = await Promise.all(carts.map(async (cart) => placeOrder(await shop.newContext(), byHand(cart))))
    expect(results.filter(({ ok }) => ok)).toHaveLength(15)
    await expectSoundStock(shop.ctx)
  })
})

test('a checkout of five lines takes at most 11 statements', async () => {
  const variants = await Promise.all(Array.from({ length: 5 }, () => variant()))
  const cart = await readyCart(...variants.map((each) => [each, 1] as const))
  const statements = await statementsOf(shop.ctx, async () => must(await placeOrder(shop.ctx, byCard(cart))))
  expect(statements.length).toBeLessThanOrEqual(11)
})
