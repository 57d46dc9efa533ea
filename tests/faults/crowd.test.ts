import { afterAll, beforeAll, expect, test } from 'vitest'

import { expectSoundStock } from './support/books'
import { openShop, type FaultyShop } from './support/shop'
import { checkOut, patiently, readyCart } from './support/shopper'

let shop: FaultyShop
let urls: string[]

beforeAll(async () => {
  shop = await openShop('crowd')
  urls = [shop.url, (await shop.addReplica()).url]
})

afterAll(() => shop.stop())

const replicaOf = (index: number): string => urls[index % 2] ?? ''

test('200 buyers of 10 pieces on two replicas get exactly 10 orders, and the others a clear answer', async () => {
  const buyers = Array.from({ length: 200 }, (_, index) => index)
  const carts = await Promise.all(
    buyers.map((index) => readyCart(replicaOf(index), 'LIMITED', `buyer-${String(index)}@example.com`)),
  )

  const answers = await Promise.all(
    // Every other pair pays by card, so that both replicas get both payment methods.
    carts.map((cart, index) => patiently(() => checkOut(replicaOf(index), cart, index % 4 < 2 ? 'manual' : 'stripe'))),
  )

  const refused = answers.filter(({ status }) => status !== 201)
  expect(refused.map(({ status, code }) => `${String(status)} ${String(code)}`)).toEqual(
    Array.from({ length: 190 }, () => '409 insufficient_stock'),
  )
  for (const { body } of refused) {
    expect(body).toMatchObject({ lines: [{ sku: 'LIMITED', requested: 1, available: 0 }] })
  }
  const orders = await shop.books.query('select id from orders')
  expect(orders).toHaveLength(10)
  const { onHand, reserved, allocated } = await shop.books.stockOf('LIMITED')
  expect([onHand, reserved + allocated]).toEqual([10, 10])
  await expectSoundStock(shop.books)
})
