import '../support/stripe'

import { beforeAll, describe, expect, test, vi } from 'vitest'

import { addLine } from '@/features/cart/add-line'
import { checkoutModel } from '@/features/checkout/checkout-model'
import { placeOrder } from '@/features/checkout/place-order'
import { confirmationMail } from '@/features/orders/mails/confirmation-mail'
import { getMailedOrder } from '@/features/orders/mails/mailed-order'
import { renderOrderMail } from '@/features/orders/mails/send-order-mail'
import { orderSchema } from '@/features/orders/order.answer'
import { deliveryLines } from '@/features/orders/order-words'
import { findOrder } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { deliveryDays } from '@/features/pricing/delivery-words'
import { findDeliveryZones } from '@/features/pricing/delivery-zones'
import { deliveryDates, promiseFor } from '@/features/pricing/domain/delivery'
import { jobQueue } from '@/platform/jobs'
import type { Context } from '@/platform/context'

import { berlin, fillCart, must } from '../../factories/cart'
import { byHand } from '../../factories/checkout'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
beforeAll(async () => {
  shop = await openShop({ timeZone: 'Pacific/Auckland' })
  await jobQueue()
})

// Sunday evening in Europe is Monday morning in Auckland.
const sunday = (ctx: Context): Context => ({ ...ctx, clock: { now: () => new Date('2026-11-29T20:00:00Z') } })

describe('the days of a delivery', () => {
  test('are the same on the product page, in the cart, at the checkout, in the order and its mails', async () => {
    const ctx = sunday(shop.ctx)
    const [pen] = (await createProduct(ctx)).variants
    const cart = await fillCart(ctx, { lines: [[pen.sku, 1]], address: berlin })
    const promised = promiseFor(await findDeliveryZones(ctx), { country: 'DE', currency: 'USD' })
    expect(promised).toEqual({ minDays: 1, maxDays: 3 })
    expect(cart.shippingMethod).toMatchObject(promised ?? {})

    const dates = promised && deliveryDates(ctx.clock.now(), promised, { locale: 'en', timeZone: ctx.store.timeZone })
    expect(dates).toBe('Tue, Dec 1\u2009–\u2009Thu, Dec 3')
    const { methods } = await checkoutModel(ctx, cart, 'DE')
    expect(methods.find(({ code }) => code === 'standard')?.note).toBe(`Expected ${String(dates)}`)

    const placed = must(await placeOrder(ctx, byHand(cart)))
    const order = await findOrder(shop.ctx, placed.order.id)
    if (!order) throw new Error('The order is missing')
    expect(order.shippingLine).toMatchObject(promised ?? {})
    expect(order.shippingLine?.arrival).toEqual({ earliest: '2026-12-01', latest: '2026-12-03' })
    expect(orderSchema.shape.shippingLine.parse(order.shippingLine)).toMatchObject({
      arrival: order.shippingLine?.arrival,
    })
    // The transfer has not arrived yet.
    expect(order.nextStep).toBe('transfer_money')
    expect(deliveryLines(order, orderTexts('en'), 'en')).toEqual([
      'Standard',
      `Expected ${String(dates)}`,
      'If your transfer reaches us later, your parcel will arrive later too.',
    ])
    const mailed = await getMailedOrder(shop.ctx, { orderId: order.id, storeId: shop.ctx.store.id })
    const { html } = await renderOrderMail(mailed, confirmationMail(mailed))
    expect(html).toContain(`Expected ${String(dates)}`)
  })

  test('are not promised for goods made to order, nor when the quantity exceeds the stock', async () => {
    const [lamp] = (await createProduct(shop.ctx, { variants: [{ onHand: 1, allowBackorder: true }] })).variants
    const cart = await fillCart(shop.ctx, { lines: [[lamp.sku, 1]], address: berlin })
    expect(cart.shippingMethod).toMatchObject({ minDays: 1, maxDays: 3 })
    const more = must(await addLine(shop.ctx, cart.token, { sku: lamp.sku, quantity: 1 }))
    expect(more.lines[0]?.availability).toBe('backorder')
    expect(more.shippingMethods.map(({ minDays, maxDays }) => [minDays, maxDays])).toEqual([
      [null, null],
      [null, null],
    ])
    const { methods } = await checkoutModel(shop.ctx, more, 'DE')
    expect(methods.map(({ note }) => note)).toEqual(
      Array(2).fill('Made to order: we tell you the date after you order'),
    )
    const placed = must(await placeOrder(shop.ctx, byHand(more)))
    const order = await findOrder(shop.ctx, placed.order.id)
    expect(order?.shippingLine).toMatchObject({ minDays: null, maxDays: null, arrival: null })
    expect(order && deliveryLines(order, orderTexts('en'), 'en')).toEqual([
      'Standard',
      'Made to order: we will write to you with the date',
    ])
  })

  test('do not exist for downloads', async () => {
    const [book] = (await createProduct(shop.ctx, { kind: 'digital' })).variants
    const cart = await fillCart(shop.ctx, { lines: [[book.sku, 1]], address: berlin })
    expect(cart).toMatchObject({ requiresShipping: false, shippingMethod: null, shippingMethods: [] })
    expect((await checkoutModel(shop.ctx, cart, 'DE')).methods).toEqual([])
  })
})

test.each([
  [{ minDays: 5, maxDays: 9 }, '5 to 9 working days', '5 bis 9 Arbeitstage', 'من 5 إلى 9 أيام عمل'],
  [{ minDays: 7, maxDays: 14 }, '7 to 14 working days', '7 bis 14 Arbeitstage', 'من 7 إلى 14 يوم عمل'],
  [{ minDays: 1, maxDays: 1 }, '1 working day', '1 Arbeitstag', 'يوم عمل واحد'],
  [{ minDays: 0, maxDays: 0 }, 'the same working day', 'am selben Arbeitstag', 'في يوم العمل نفسه'],
])('%j reads well in every language', (days, en, de, ar) => {
  expect((['en', 'de', 'ar'] as const).map((locale) => deliveryDays(days, locale))).toEqual([en, de, ar])
})
