import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import { findCart, saveCart } from '@/features/cart/cart.repository'
import { countCart } from '@/features/cart/count-cart'
import { getCart } from '@/features/cart/get-cart'
import { mergeCarts } from '@/features/cart/merge-carts'
import { removeLine } from '@/features/cart/remove-line'
import { setAddresses } from '@/features/cart/set-addresses'
import { setMarket } from '@/features/cart/set-market'
import { showCart } from '@/features/cart/shown-cart'
import { tokenHash, uuidV7 } from '@/shared/ids'

import { berlin, fillCart, must } from '../../factories/cart'
import { createProduct, type TestProduct, type TestVariant } from '../../factories/product'
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

test('carts of two devices become one, with the same result when merged again', async () => {
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

test('without any cart signing in creates none', async () => {
  expect(await mergeCarts(shop.ctx, { token: null, customerId: randomUUID() })).toBeNull()
  expect(await mergeCarts(shop.ctx, { token: 'unknown', customerId: randomUUID() })).toBeNull()
})

/** A cart with one piece of each, in one statement. */
async function cartWith(variants: readonly TestVariant[]): Promise<string> {
  const { token } = await fillCart(shop.ctx)
  const stored = await findCart(shop.ctx, tokenHash(token))
  const now = shop.ctx.clock.now().getTime()
  const lines = variants.map(({ id: variantId, sku: own }, index) => ({
    ...{ id: uuidV7(new Date(now + index)), variantId, quantity: 1, shownPrice: null },
    ...{ sku: own, title: null, optionsLabel: null },
  }))
  await saveCart(shop.ctx, { id: stored?.id ?? '' }, { lines })
  return token
}

test('of two carts that exceed the limit of one, the newer is kept whole, and omitted lines are reported', async () => {
  const customerId = randomUUID()
  const cards = () => createProduct(shop.ctx, { title: 'Card', variants: Array.from({ length: 52 }, () => ({})) })
  const variants = [...(await cards()).variants, ...(await cards()).variants]
  const skus = variants.map((variant) => variant.sku)
  await mergeCarts(shop.ctx, { token: await cartWith(variants.slice(0, 53)), customerId })
  const token = (await mergeCarts(shop.ctx, { token: await cartWith(variants.slice(52)), customerId })) ?? ''

  const left = skus.slice(48, 52)
  const merged = must(await getCart(shop.ctx, token))
  expect(merged.lines.map((line) => line.sku)).toEqual([...skus.slice(52), ...skus.slice(0, 48)])
  expect(merged.messages).toMatchObject(left.map((each) => ({ code: 'line_removed', reason: 'cart_full', sku: each })))
  expect(showCart(shop.ctx, merged).messages[0]).toMatch(/^Card.*: no room left.* at most 100 different products/)
  expect(await countCart(shop.ctx, token)).toBe(merged.pieces)
  expect(await addLine(shop.ctx, token, { sku: left[0] ?? '', quantity: 1 })).toMatchObject({ ok: true })

  // Reported until the cart is changed, which removes them permanently; the change makes room for one.
  const changed = must(await removeLine(shop.ctx, token, merged.lines[0]?.id ?? ''))
  expect(changed.lines).toHaveLength(99)
  expect(must(await getCart(shop.ctx, token)).messages).toEqual([])
})

test('the country of a billing address for downloads on another device does not change the one on the screen', async () => {
  const customerId = randomUUID()
  const book = (await createProduct(shop.ctx, { kind: 'digital' })).variants[0]
  const cartWithBill = async (country: 'AT' | 'DE' | null) => {
    const cart = await fillCart(shop.ctx, { lines: [[book.sku, 1]] })
    const billing = country && ({ name: 'Ada Lovelace', country } as const)
    if (billing) must(await setAddresses(shop.ctx, cart.token, { email: 'ada@example.com', billing }))
    return cart.token
  }
  await mergeCarts(shop.ctx, { token: await cartWithBill('AT'), customerId })
  const here = await cartWithBill(null)
  must(await setMarket(shop.ctx, here, { country: 'DE' }))
  const merged = await mergeCarts(shop.ctx, { token: here, customerId })
  expect(must(await getCart(shop.ctx, merged ?? ''))).toMatchObject({ country: 'DE', addresses: { billing: null } })
})
