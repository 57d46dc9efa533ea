import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { getCart } from '@/features/cart/get-cart'
import { mergeCarts } from '@/features/cart/merge-carts'

import { berlin, fillCart, must } from '../../factories/cart'
import { createProduct, type TestProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let product: TestProduct
beforeAll(async () => {
  shop = await openShop()
  product = await createProduct(shop.ctx, { variants: [{}, {}, {}] })
})

const sku = (index: number) => product.variants[index]?.sku ?? ''
const contents = async (token: string | null) =>
  must(await getCart(shop.ctx, token ?? '')).lines.map((line) => [line.sku, line.quantity])

test('a guest cart becomes the cart of the customer who signs in, under another token', async () => {
  const guest = await fillCart(shop.ctx, {
    lines: [
      [sku(0), 2],
      [sku(1), 1],
    ],
    address: berlin,
  })
  const customerId = randomUUID()
  const token = await mergeCarts(shop.ctx, { token: guest.token, customerId })
  expect(token).not.toBe(guest.token)
  expect(await contents(token)).toEqual([
    [sku(0), 2],
    [sku(1), 1],
  ])
  expect(must(await getCart(shop.ctx, token ?? ''))).toMatchObject({
    customerId,
    email: 'ada@example.com',
    addresses: { shipping: berlin },
  })
  expect(await getCart(shop.ctx, guest.token)).toMatchObject({ code: 'not_found' })
})

test('carts of two devices become one, twice the same', async () => {
  const customerId = randomUUID()
  const phone = await fillCart(shop.ctx, {
    lines: [
      [sku(0), 1],
      [sku(1), 3],
    ],
  })
  const own = await mergeCarts(shop.ctx, { token: phone.token, customerId })
  const desk = await fillCart(shop.ctx, {
    lines: [
      [sku(2), 1],
      [sku(0), 2],
    ],
  })
  const merged = await mergeCarts(shop.ctx, { token: desk.token, customerId })
  expect(merged).toBe(own)
  expect((await contents(merged)).toSorted()).toEqual(
    [
      [sku(0), 2],
      [sku(1), 3],
      [sku(2), 1],
    ].toSorted(),
  )
  expect(await mergeCarts(shop.ctx, { token: merged, customerId })).toBe(merged)
  expect(await mergeCarts(shop.ctx, { token: null, customerId })).toBe(merged)
})

test("another customer's cart is not taken over", async () => {
  const guest = await fillCart(shop.ctx, { lines: [[sku(0), 1]] })
  const theirs = await mergeCarts(shop.ctx, { token: guest.token, customerId: randomUUID() })
  expect(await mergeCarts(shop.ctx, { token: theirs, customerId: randomUUID() })).toBeNull()
  expect(await contents(theirs)).toEqual([[sku(0), 1]])
})

test('without any cart there is none', async () => {
  expect(await mergeCarts(shop.ctx, { token: null, customerId: randomUUID() })).toBeNull()
  expect(await mergeCarts(shop.ctx, { token: 'unknown', customerId: randomUUID() })).toBeNull()
})
