import { moneyOf, payWith } from '../support/stripe'

import { beforeAll, describe, expect, test } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import type { CartView } from '@/features/cart/cart-view'
import { getCart } from '@/features/cart/get-cart'
import { mergeCarts } from '@/features/cart/merge-carts'
import { removeLine } from '@/features/cart/remove-line'
import { setAddresses } from '@/features/cart/set-addresses'
import { setMarket } from '@/features/cart/set-market'
import { setQuantity } from '@/features/cart/set-quantity'
import { placeOrder } from '@/features/checkout/place-order'
import { findOrderByToken } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'

import { berlin, fillCart, must } from '../../factories/cart'
import { byCard, byHand } from '../../factories/checkout'
import { createProduct, type TestVariant } from '../../factories/product'
import { unique } from '../../factories/unique'
import { expectSoundStock } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let pen: TestVariant
let ink: TestVariant
let lamp: TestVariant
beforeAll(async () => {
  shop = await openShop({ currencies: ['EUR', 'USD'] })
  const make = async () => (await createProduct(shop.ctx, { variants: [{ onHand: 500 }] })).variants[0]
  ;[pen, ink, lamp] = [await make(), await make(), await make()]
})

/** A cart of two pens and an ink whose checkout has begun in the first tab. */
async function begin() {
  const cart = await fillCart(shop.ctx, { lines: [[pen.sku, 2], [ink.sku, 1]], address: berlin }) // prettier-ignore
  const { order, payment } = must(await placeOrder(shop.ctx, byCard(cart)))
  const intent = payment.clientSecret?.split('_secret_')[0] ?? ''
  const pay = async () => {
    await payWith(intent)
    await settleOrder(shop.ctx, order.id)
  }
  return { cart, order, intent, pay }
}

const lineOf = (cart: CartView, { sku }: TestVariant) => cart.lines.find((line) => line.sku === sku)?.id ?? ''

async function leftIn(token: string) {
  const cart = await getCart(shop.ctx, token)
  return cart.ok ? cart.value.lines.map(({ sku, quantity }) => [sku, quantity]) : cart.code
}

type Change = (cart: CartView) => Promise<unknown>
const changes: readonly (readonly [string, Change, () => unknown])[] = [
  ['nothing is changed', () => Promise.resolve(), () => 'cart_completed'],
  ['a line is added', ({ token }) => addLine(shop.ctx, token, { sku: lamp.sku, quantity: 3 }), () => [[lamp.sku, 3]]],
  [
    'a quantity is raised',
    (cart) => setQuantity(shop.ctx, cart.token, { lineId: lineOf(cart, pen), quantity: 5 }),
    () => [[pen.sku, 3]],
  ],
  [
    'a quantity is lowered',
    (cart) => setQuantity(shop.ctx, cart.token, { lineId: lineOf(cart, pen), quantity: 1 }),
    () => 'cart_completed',
  ],
  ['a line is removed', (cart) => removeLine(shop.ctx, cart.token, lineOf(cart, ink)), () => 'cart_completed'],
  [
    'a line is replaced by another',
    async (cart) => {
      await removeLine(shop.ctx, cart.token, lineOf(cart, ink))
      await addLine(shop.ctx, cart.token, { sku: lamp.sku, quantity: 1 })
    },
    () => [[lamp.sku, 1]],
  ],
  [
    'a line is removed and added again, with more',
    async (cart) => {
      await removeLine(shop.ctx, cart.token, lineOf(cart, ink))
      await addLine(shop.ctx, cart.token, { sku: ink.sku, quantity: 4 })
    },
    () => [[ink.sku, 3]],
  ],
  ['the currency is changed', ({ token }) => setMarket(shop.ctx, token, { currency: 'USD' }), () => 'cart_completed'],
  [
    'the address is changed',
    ({ token }) => setAddresses(shop.ctx, token, { email: 'b@example.com', shipping: { ...berlin, city: 'Potsdam' } }),
    () => 'cart_completed',
  ],
]

describe('while the first tab pays, in the second', () => {
  test.each(changes)('%s', async (_, change, left) => {
    const { cart, order, intent, pay } = await begin()
    await change(cart)
    await pay()
    expect(await findOrderByToken(shop.ctx, order.token)).toMatchObject({
      status: 'placed',
      currency: 'EUR',
      total: cart.quote.total,
      shippingAddress: { city: 'Berlin' },
      lines: [{ sku: pen.sku, quantity: 2 }, { sku: ink.sku, quantity: 1 }], // prettier-ignore
    })
    expect(moneyOf(intent).captured).toBe(cart.quote.total.amount)
    expect(await leftIn(cart.token)).toEqual(left())
  })

  test('the shopper signs in: nothing of the account’s cart is lost, and paid lines are not offered again', async () => {
    const { id: customerId } = await shop.ctx.payload.create({
      collection: 'customers',
      data: { store: shop.ctx.store.id, email: `${unique('ada')}@example.com` },
    })
    const own = await fillCart(shop.ctx, { lines: [[lamp.sku, 2]] })
    await mergeCarts(shop.ctx, { token: own.token, customerId })
    const { cart, pay } = await begin()
    const token = await mergeCarts(shop.ctx, { token: cart.token, customerId })
    await pay()
    expect(await leftIn(token ?? '')).toEqual([[lamp.sku, 2]])
  })

  test('lines are added at the same moment: each is in the order or in the cart', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { cart, order, intent } = await begin()
      await payWith(intent)
      const [first, second] = await Promise.all([shop.newContext(), shop.newContext()])
      const [added] = await Promise.all([
        addLine(first, cart.token, { sku: lamp.sku, quantity: 1 }),
        settleOrder(second, order.id),
      ])
      expect(await leftIn(cart.token)).toEqual(added.ok ? [[lamp.sku, 1]] : 'cart_completed')
      if (!added.ok) expect(added.code).toBe('cart_completed')
    }
    await expectSoundStock(shop.ctx)
  })
})

test('the remaining lines become a second order, charged once for the total that was shown', async () => {
  const { cart, order, pay } = await begin()
  await addLine(shop.ctx, cart.token, { sku: lamp.sku, quantity: 1 })
  await pay()
  // The button of the first tab again: the cart has changed since.
  expect(await placeOrder(shop.ctx, byCard(cart))).toMatchObject({ ok: false, code: 'total_changed' })
  const rest = must(await getCart(shop.ctx, cart.token))
  const second = must(await placeOrder(shop.ctx, byHand(rest)))
  expect(second.order).toMatchObject({ status: 'placed', total: rest.quote.total })
  expect(second.order.id).not.toBe(order.id)
  expect(await leftIn(cart.token)).toBe('cart_completed')
})

test('two tabs that pay the same cart make one order and one charge', async () => {
  const { cart, order, intent, pay } = await begin()
  const other = must(await placeOrder(await shop.newContext(), byCard(cart)))
  expect(other.order.id).toBe(order.id)
  expect(other.payment.clientSecret).toContain(intent)
  await Promise.all([pay(), settleOrder(await shop.newContext(), order.id)])
  expect(moneyOf(intent).captured).toBe(cart.quote.total.amount)
  expect(await placeOrder(shop.ctx, byCard(cart))).toMatchObject({ code: 'cart_completed' })
})
