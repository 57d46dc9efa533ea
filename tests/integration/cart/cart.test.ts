import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import { completeCart } from '@/features/cart/complete-cart'
import { createCart } from '@/features/cart/create-cart'
import { getCart } from '@/features/cart/get-cart'
import { removeLine } from '@/features/cart/remove-line'
import { setAddresses } from '@/features/cart/set-addresses'
import { setMarket } from '@/features/cart/set-market'
import { setQuantity } from '@/features/cart/set-quantity'
import { setShippingMethod } from '@/features/cart/set-shipping-method'
import { sqlOf } from '@/platform/transaction'
import { money } from '@/shared/money'

import { berlin, fillCart, must } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { setOnHand } from '../../factories/stock'
import { statementsOf } from '../support/count-statements'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

const eur = (amount: number) => money(amount, 'EUR')
const setPrice = (variantId: string, amount: number) =>
  sqlOf(shop.ctx).execute(sql`update variants_prices set amount = ${amount} where _parent_id = ${variantId}`)

describe('a cart', () => {
  test('shows its lines at current prices', async () => {
    const product = await createProduct(shop.ctx, {
      title: 'Field Notebook',
      germanTitle: 'Notizbuch',
      options: [
        { code: 'color', label: 'Color', values: [{ code: 'ink', label: 'Ink' }] },
        { code: 'size', label: 'Size', values: [{ code: 'a5', label: 'A5' }] },
      ],
      variants: [{ options: { size: 'a5', color: 'ink' }, prices: { EUR: 1200 }, compareAt: { EUR: 1500 }, onHand: 3 }],
    })
    const [{ sku }] = product.variants
    const cart = await fillCart(shop.ctx, { currency: 'EUR', lines: [[sku, 2]] })
    expect(cart.lines).toMatchObject([
      {
        sku,
        title: 'Field Notebook',
        slug: product.slug,
        optionsLabel: 'Ink, A5',
        quantity: 2,
        unitPrice: eur(1200),
        compareAtPrice: eur(1500),
        total: eur(2400),
        availability: 'low_stock',
        maxQuantity: 3,
        isDigital: false,
      },
    ])
    expect(cart).toMatchObject({ pieces: 2, requiresShipping: true, messages: [], shippingMethod: null })
    expect(cart.quote).toMatchObject({ total: eur(2400), shippingTotal: eur(0), taxTotal: eur(0) })
    shop.ctx.req.locale = 'de'
    expect(must(await getCart(shop.ctx, cart.token)).lines[0]?.title).toBe('Notizbuch')
    shop.ctx.req.locale = 'ar'
    expect(must(await getCart(shop.ctx, cart.token)).lines[0]).toMatchObject({ title: 'Field Notebook' })
    shop.ctx.req.locale = 'en'
  })

  test('has one line per variant, and lines can be changed and removed', async () => {
    const { variants } = await createProduct(shop.ctx, { variants: [{}, {}] })
    const [pen, ink] = [variants[0], variants[1] ?? variants[0]]
    const cart = await fillCart(shop.ctx, {
      lines: [
        [pen.sku, 1],
        [ink.sku, 1],
        [pen.sku, 2],
      ],
    })
    expect(cart.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      [pen.sku, 3],
      [ink.sku, 1],
    ])
    const lineId = cart.lines[0]?.id ?? ''
    expect(must(await setQuantity(shop.ctx, cart.token, { lineId, quantity: 5 })).pieces).toBe(6)
    expect(must(await removeLine(shop.ctx, cart.token, lineId)).lines.map(({ sku }) => sku)).toEqual([ink.sku])
    expect(await removeLine(shop.ctx, cart.token, lineId)).toEqual({ ok: false, code: 'not_found' })
    expect(await setQuantity(shop.ctx, cart.token, { lineId: 'x', quantity: 1 })).toMatchObject({ code: 'not_found' })
  })

  test('keeps what a second tab adds', async () => {
    const { variants } = await createProduct(shop.ctx, { variants: Array.from({ length: 8 }, () => ({})) })
    const cart = await fillCart(shop.ctx)
    await Promise.all(
      variants.map(async ({ sku }) => must(await addLine(await shop.newContext(), cart.token, { sku, quantity: 1 }))),
    )
    expect(must(await getCart(shop.ctx, cart.token)).lines).toHaveLength(8)
  })

  test('is found only by its token and in its own store', async () => {
    const cart = await fillCart(shop.ctx)
    const other = await openShop()
    const notFound = { ok: false, code: 'not_found' }
    expect(await getCart(other.ctx, cart.token)).toEqual(notFound)
    expect(await getCart(shop.ctx, `${cart.token}x`)).toEqual(notFound)
    expect(await addLine(other.ctx, cart.token, { sku: 'x', quantity: 1 })).toEqual(notFound)
    const { rows } = await sqlOf(shop.ctx).execute(sql`select * from carts where token_hash = ${cart.token}`)
    expect(rows).toEqual([])
  })

  test('is closed by its order', async () => {
    const cart = await fillCart(shop.ctx)
    const orderId = randomUUID()
    await sqlOf(shop.ctx).execute(sql`
      update carts set order_id = ${orderId} where token_hash = encode(sha256(${cart.token}::bytea), 'hex')`)
    await completeCart(shop.ctx, { orderId, taken: [] })
    expect(await getCart(shop.ctx, cart.token)).toEqual({ ok: false, code: 'cart_completed' })
    expect(await addLine(shop.ctx, cart.token, { sku: 'x', quantity: 1 })).toMatchObject({ code: 'cart_completed' })
  })

  test('accepts only what is for sale', async () => {
    const off = (await createProduct(shop.ctx, { variants: [{ isActive: false }] })).variants[0]
    const draft = (await createProduct(shop.ctx, { isPublished: false })).variants[0]
    const dollarsOnly = (await createProduct(shop.ctx, { variants: [{ prices: { USD: 100 } }] })).variants[0]
    const soldOut = (await createProduct(shop.ctx, { variants: [{ onHand: 0 }] })).variants[0]
    const foreign = (await createProduct((await openShop()).ctx)).variants[0]
    const { token } = await fillCart(shop.ctx, { currency: 'EUR' })
    for (const { sku } of [off, draft, dollarsOnly, foreign, { sku: 'nothing' }]) {
      expect(await addLine(shop.ctx, token, { sku, quantity: 1 })).toEqual({ ok: false, code: 'variant_unavailable' })
    }
    expect(await addLine(shop.ctx, token, { sku: soldOut.sku, quantity: 1 })).toEqual({
      ok: false,
      code: 'insufficient_stock',
      lines: [{ sku: soldOut.sku, requested: 1, available: 0 }],
    })
  })
})

describe('a change that the shopper did not make', () => {
  test('is reported until the cart is changed: fewer left, sold out, another price', async () => {
    const { variants } = await createProduct(shop.ctx, { variants: [{}, {}, {}] })
    const [fewer, gone, dearer] = [variants[0], variants[1] ?? variants[0], variants[2] ?? variants[0]]
    const cart = await fillCart(shop.ctx, {
      lines: [
        [fewer.sku, 5],
        [gone.sku, 1],
        [dearer.sku, 1],
      ],
    })
    const lineOf = (sku: string) => cart.lines.find((line) => line.sku === sku)?.id
    await setOnHand(shop.ctx, { variantId: fewer.id, onHand: 2 })
    await setOnHand(shop.ctx, { variantId: gone.id, onHand: 0 })
    await setPrice(dearer.id, 1100)
    const messages = [
      { code: 'quantity_reduced', lineId: lineOf(fewer.sku), sku: fewer.sku, from: 5, to: 2, had: 5, reason: 'stock' },
      { code: 'line_removed', lineId: lineOf(gone.sku), sku: gone.sku, from: 1, reason: 'sold_out' },
      {
        code: 'price_changed',
        lineId: lineOf(dearer.sku),
        sku: dearer.sku,
        from: money(1000, 'USD'),
        to: money(1100, 'USD'),
      },
    ]
    expect(must(await getCart(shop.ctx, cart.token))).toMatchObject({ messages, pieces: 3 })
    expect(must(await getCart(shop.ctx, cart.token))).toMatchObject({ messages })
    const line = { lineId: lineOf(dearer.sku) ?? '', quantity: 2 }
    expect(must(await setQuantity(shop.ctx, cart.token, line))).toMatchObject({ messages, pieces: 4 })
    expect(must(await getCart(shop.ctx, cart.token))).toMatchObject({ messages: [], pieces: 4 })
  })

  test('is reported at once when fewer are left than requested', async () => {
    const [pen] = (await createProduct(shop.ctx, { variants: [{ onHand: 2 }] })).variants
    const { token } = await fillCart(shop.ctx)
    const cart = must(await addLine(shop.ctx, token, { sku: pen.sku, quantity: 5 }))
    expect(cart).toMatchObject({ pieces: 2, messages: [{ code: 'quantity_reduced', from: 5, to: 2, had: 0 }] })
    const more = must(await addLine(shop.ctx, token, { sku: pen.sku, quantity: 5 }))
    expect(more).toMatchObject({ pieces: 2, messages: [{ from: 7, to: 2, had: 2, reason: 'stock' }] })
    const line = { lineId: cart.lines[0]?.id ?? '', quantity: 9 }
    expect(must(await setQuantity(shop.ctx, token, line))).toMatchObject({ messages: [{ from: 9, to: 2, had: 2 }] })
  })

  test('is reported when a line cannot hold the quantity, whatever is in stock', async () => {
    const [pen] = (await createProduct(shop.ctx, { variants: [{ onHand: 500 }] })).variants
    const { token } = await fillCart(shop.ctx, { lines: [[pen.sku, 98]] })
    const cart = must(await addLine(shop.ctx, token, { sku: pen.sku, quantity: 5 }))
    expect(cart).toMatchObject({ pieces: 99, messages: [{ from: 103, to: 99, had: 98, reason: 'limit' }] })
  })
})

describe('the quote', () => {
  test('includes tax and shipping once the address is known, and free shipping from its threshold', async () => {
    const [pen] = (await createProduct(shop.ctx, { variants: [{ prices: { EUR: 4000 } }] })).variants
    const cart = await fillCart(shop.ctx, { currency: 'EUR', lines: [[pen.sku, 1]], address: berlin })
    expect(cart.shippingMethods.map(({ code, amount }) => [code, amount.amount])).toEqual([
      ['standard', 490],
      ['express', 1290],
    ])
    expect(cart.shippingMethod).toMatchObject({ code: 'standard', minDays: 1, maxDays: 3 })
    expect(cart.leftToFreeShipping).toEqual(eur(3500))
    expect(cart.quote).toMatchObject({
      subtotal: eur(4000),
      shippingTotal: eur(490),
      total: eur(4490),
      taxTotal: eur(717),
    })
    const express = must(await setShippingMethod(shop.ctx, cart.token, 'express'))
    expect(express).toMatchObject({ shippingMethod: { code: 'express' }, quote: { total: eur(5290) } })
    expect(await setShippingMethod(shop.ctx, cart.token, 'world')).toEqual({ ok: false, code: 'shipping_unavailable' })
    const free = must(await addLine(shop.ctx, cart.token, { sku: pen.sku, quantity: 1 }))
    expect(free.shippingMethods[0]).toMatchObject({ code: 'standard', amount: eur(0) })
  })

  test('falls back to the cheapest method when the chosen one does not deliver to the new address', async () => {
    const [pen] = (await createProduct(shop.ctx)).variants
    const cart = await fillCart(shop.ctx, { lines: [[pen.sku, 1]], address: berlin })
    must(await setShippingMethod(shop.ctx, cart.token, 'express'))
    const shipping = { ...berlin, country: 'FR', postalCode: '75001', city: 'Paris' } as const
    const moved = must(await setAddresses(shop.ctx, cart.token, { email: 'ada@example.com', shipping }))
    expect(moved).toMatchObject({ shippingMethod: { code: 'world' }, quote: { taxTotal: { amount: 0 } } })
  })

  test('estimates for a country before there is an address', async () => {
    const [pen] = (await createProduct(shop.ctx)).variants
    const cart = await fillCart(shop.ctx, { lines: [[pen.sku, 1]] })
    expect(await setShippingMethod(shop.ctx, cart.token, 'standard')).toMatchObject({ code: 'cart_incomplete' })
    expect(must(await getCart(shop.ctx, cart.token, { country: 'DE' }))).toMatchObject({
      shippingMethod: { code: 'standard' },
      quote: { total: money(1490, 'USD') },
    })
  })

  test('adds the tax where prices exclude it, and charges no shipping for digital goods', async () => {
    const dear = await openShop({ taxInclusive: false, currencies: ['USD'] })
    const [book] = (await createProduct(dear.ctx, { kind: 'digital', variants: [{ prices: { USD: 1000 } }] })).variants
    const cart = await fillCart(dear.ctx, { lines: [[book.sku, 1]], address: berlin })
    expect(cart).toMatchObject({
      requiresShipping: false,
      shippingMethods: [],
      quote: { subtotal: { amount: 1000 }, taxTotal: { amount: 190 }, total: { amount: 1190 } },
    })
    expect(cart.lines[0]).toMatchObject({ isDigital: true, availability: 'in_stock', maxQuantity: 99 })
  })

  test('is in the currency of the cart, which is one of the store’s', async () => {
    const [pen] = (await createProduct(shop.ctx, { variants: [{ prices: { USD: 1100, EUR: 1000 } }] })).variants
    const [local] = (await createProduct(shop.ctx, { variants: [{ prices: { USD: 500 } }] })).variants
    expect(await createCart(shop.ctx, { currency: 'JPY' })).toEqual({ ok: false, code: 'currency_unavailable' })
    const cart = await fillCart(shop.ctx, {
      currency: 'USD',
      lines: [
        [pen.sku, 1],
        [local.sku, 1],
      ],
    })
    const euros = must(await setMarket(shop.ctx, cart.token, { currency: 'EUR' }))
    expect(euros.quote.total).toEqual(eur(1000))
    expect(euros.messages).toMatchObject([{ code: 'line_removed', sku: local.sku, reason: 'not_in_currency' }])
    expect(must(await setMarket(shop.ctx, cart.token, { currency: 'USD' })).quote.total).toEqual(money(1600, 'USD'))
  })
})

describe('the number of statements', () => {
  test('is the same for 20 lines as for one', async () => {
    const { variants } = await createProduct(shop.ctx, { variants: Array.from({ length: 20 }, () => ({})) })
    const count = async (skus: readonly string[]) => {
      const { token, lines } = await fillCart(shop.ctx, {
        lines: skus.map((sku) => [sku, 1] as const),
        address: berlin,
      })
      const lineId = lines[0]?.id ?? ''
      const read = await statementsOf(shop.ctx, () => getCart(shop.ctx, token))
      const write = await statementsOf(shop.ctx, () => setQuantity(shop.ctx, token, { lineId, quantity: 2 }))
      return [read.length, write.length]
    }
    const skus = variants.map(({ sku }) => sku)
    expect(await count(skus)).toEqual(await count(skus.slice(0, 1)))
    expect(await count(skus)).toEqual([1, 2])
  })
})
