import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { cartSchema, presentCart } from '@/features/cart/cart.answer'
import { getCart } from '@/features/cart/get-cart'
import { mergeCarts } from '@/features/cart/merge-carts'
import { setQuantity } from '@/features/cart/set-quantity'
import { showCart } from '@/features/cart/shown-cart'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { fillCart, must } from '../../factories/cart'
import { createProduct, type TestProduct } from '../../factories/product'
import { setOnHand } from '../../factories/stock'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

/** A notebook in two sizes, the large one of which is in a cart. */
async function largeInCart(ctx: Context = shop.ctx) {
  const values = ['large', 'small'].map((code) => ({ code, label: code === 'large' ? 'Large' : 'Small' }))
  const product = await createProduct(ctx, {
    title: 'Field notebook',
    options: [{ code: 'size', label: 'Size', values }],
    variants: [{ options: { size: 'large' } }, { options: { size: 'small' } }],
  })
  const [large] = product.variants
  const cart = await fillCart(ctx, { lines: [[large.sku, 1]] })
  return { product, large, token: cart.token, lineId: cart.lines[0]?.id ?? '' }
}

type Way = (ctx: Context, product: TestProduct) => Promise<unknown>
const payloadOf = (ctx: Context) => ctx.payload

const ways: readonly [string, Way][] = [
  ['its variant is deleted', (ctx, { variants: [{ id }] }) => payloadOf(ctx).delete({ collection: 'variants', id })],
  ['its product is deleted', (ctx, { id }) => payloadOf(ctx).delete({ collection: 'products', id })],
  [
    'its variant is taken off sale',
    (ctx, { variants: [{ id }] }) => payloadOf(ctx).update({ collection: 'variants', id, data: { isActive: false } }),
  ],
  [
    'its value is removed after that',
    async (ctx, { id, variants: [variant] }) => {
      await payloadOf(ctx).update({ collection: 'variants', id: variant.id, data: { isActive: false } })
      const { options } = await payloadOf(ctx).findByID({ collection: 'products', id, depth: 0 })
      const kept = (options ?? []).map((option) => ({ ...option, values: option.values.slice(1) }))
      await payloadOf(ctx).update({ collection: 'products', id, data: { options: kept } })
    },
  ],
  [
    'its product is unpublished',
    (ctx, { id }) => payloadOf(ctx).update({ collection: 'products', id, data: { _status: 'draft' } }),
  ],
]

describe('a message names what was removed from the cart when', () => {
  test.each(ways)('%s', async (_, take) => {
    const { ctx } = shop
    const { product, large, token, lineId } = await largeInCart()
    await take(ctx, product)
    const cart = must(await getCart(ctx, token))
    expect(cart).toMatchObject({
      lines: [],
      messages: [
        {
          code: 'line_removed',
          reason: 'unavailable',
          lineId,
          sku: large.sku,
          title: 'Field notebook',
          optionsLabel: 'Large',
        },
      ],
    })
    expect(showCart(ctx, cart).messages).toEqual([
      'Field notebook (Large): no longer for sale and removed from your cart.',
    ])
    expect(cartSchema.parse(presentCart(ctx.store, cart)).messages).toMatchObject([
      { title: 'Field notebook', optionsLabel: 'Large', sku: large.sku },
    ])
    const changed = must(await setQuantity(ctx, token, { lineId, quantity: 2 }))
    expect(changed.messages).toMatchObject([{ title: 'Field notebook', optionsLabel: 'Large', sku: large.sku }])
    expect(must(await getCart(ctx, token)).messages).toEqual([])
  })

  test('it is sold out, and when fewer are left', async () => {
    const { ctx } = shop
    const { large, token, lineId } = await largeInCart()
    must(await setQuantity(ctx, token, { lineId, quantity: 5 }))
    await setOnHand(ctx, { variantId: large.id, onHand: 2 })
    expect(showCart(ctx, must(await getCart(ctx, token))).messages).toEqual([
      'Field notebook (Large): only 2 left, so we changed the quantity from 5 to 2.',
    ])
    await setOnHand(ctx, { variantId: large.id, onHand: 0 })
    expect(showCart(ctx, must(await getCart(ctx, token))).messages).toEqual([
      'Field notebook (Large): now sold out and removed from your cart.',
    ])
  })
})

test('a name is kept when carts are merged, and a removed line of an earlier version has none', async () => {
  const { ctx } = shop
  const { product, token } = await largeInCart()
  const customerId = crypto.randomUUID()
  const merged = await mergeCarts(ctx, { token, customerId })
  await ctx.payload.delete({ collection: 'products', id: product.id })
  expect(must(await getCart(ctx, merged ?? '')).messages).toMatchObject([
    { title: 'Field notebook', optionsLabel: 'Large' },
  ])
  const old = await largeInCart()
  await sqlOf(ctx).execute(
    sql`update cart_lines set sku = null, title = null, options_label = null where id = ${old.lineId}::uuid`,
  )
  expect(must(await getCart(ctx, old.token)).lines).toMatchObject([{ title: 'Field notebook', optionsLabel: 'Large' }])
  await ctx.payload.delete({ collection: 'products', id: old.product.id })
  expect(must(await getCart(ctx, old.token)).messages).toMatchObject([{ title: '', reason: 'unavailable' }])
})
