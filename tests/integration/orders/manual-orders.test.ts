import { stripeControl } from '../support/stripe'

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

import { GET } from '@/app/api/storefront/v1/[[...path]]/route'
import { fulfillOrder } from '@/features/fulfillment/fulfill-order'
import { cancelOrder } from '@/features/orders/cancel-order'
import { markPaid } from '@/features/orders/mark-paid'
import { findOrderByToken, findOrderForStaff, listCustomerOrders } from '@/features/orders/order.queries'
import { refundOrder } from '@/features/orders/refund-order'
import { paymentMethods } from '@/features/payments/payment-methods'
import { env } from '@/platform/env'
import { uuidV7 } from '@/shared/ids'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { countEvents, factsOf } from '../support/order-figures'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let staffId: string
let pen: TestProduct
let ink: TestProduct
beforeAll(async () => {
  shop = await openShop()
  staffId = await createStaff(shop.ctx)
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 50 }] })
  ink = await createProduct(shop.ctx, { variants: [{ onHand: 50 }] })
})

const transfer = (): Promise<TestOrder> =>
  createTestOrder(shop.ctx, {
    provider: 'manual',
    method: 'bank-transfer',
    lines: [{ product: pen, quantity: 3 }, { product: ink }],
  })

describe('an order paid by bank transfer', () => {
  test('is placed at once with instructions to pay, and is shipped in parcels after the payment', async () => {
    const bought = await transfer()
    const view = await findOrderByToken(shop.ctx, bought.token)
    expect(view).toMatchObject({
      number: bought.number,
      status: 'placed',
      paymentStatus: 'unpaid',
      nextStep: 'transfer_money',
      total: { amount: 4000, currency: 'USD' },
      payment: { provider: 'manual', name: 'Bank transfer', instructions: 'Within a week, please.' },
    })
    expect(await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })).toEqual({ ok: false, code: 'not_shippable' })
    expect(await markPaid(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await markPaid(shop.ctx, { orderId: bought.id, staffId })).toEqual({ ok: false, code: 'not_payable' })

    const [first] = view?.lines ?? []
    const lines = [{ lineId: first?.id ?? '', quantity: 2 }]
    const sent = await fulfillOrder(shop.ctx, {
      orderId: bought.id,
      lines,
      carrier: 'dhl',
      trackingNumber: '00340434161094042557',
      staffId,
    })
    expect(sent).toMatchObject({ ok: true })
    expect(await fulfillOrder(shop.ctx, { orderId: bought.id, lines, staffId })).toMatchObject({
      ok: false,
      code: 'exceeds_remaining',
    })
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({
      status: 'placed',
      fulfillmentStatus: 'partially_fulfilled',
      lines: [{ fulfilledQuantity: 2 }, { fulfilledQuantity: 0 }],
      fulfillments: [{ carrier: 'dhl', trackingUrl: expect.stringContaining('https://www.dhl.com/') as string }],
    })
    expect(await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'x', staffId })).toMatchObject({
      ok: false,
      code: 'invalid_transition',
    })
    expect(await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toEqual({
      status: 'completed',
      paymentStatus: 'paid',
      fulfillmentStatus: 'fulfilled',
      captured: 4000,
      refunded: 0,
      timeline: [
        'order.created',
        'order.placed',
        'payment.captured',
        'order.fulfilled',
        'order.fulfilled',
        'order.completed',
      ],
    })
    expect(await countEvents(shop.ctx, 'order.fulfilled', bought.id)).toBe(2)
    await expectSoundStock(shop.ctx)
    expect(stripeControl.state().paymentIntents).toEqual([])
  })

  test('can be canceled before it is paid, which releases its stock', async () => {
    const before = await figuresOf(shop.ctx, [pen.variants[0].id])
    const bought = await transfer()
    expect(await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'customer', staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
    expect(await figuresOf(shop.ctx, [pen.variants[0].id])).toEqual(before)
  })

  test('is refunded by hand', async () => {
    const bought = await transfer()
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    const refunded = await refundOrder(shop.ctx, { orderId: bought.id, amount: 1000, reason: 'damaged', staffId })
    expect(refunded).toMatchObject({ ok: true, value: [{ status: 'succeeded' }] })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ paymentStatus: 'partially_refunded', refunded: 1000 })
  })
})

test('cash on delivery is shipped first and completed when it is paid', async () => {
  const bought = await createTestOrder(shop.ctx, {
    provider: 'manual',
    method: 'at-the-door',
    isPaidOnDelivery: true,
    lines: [{ product: pen }],
  })
  expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ nextStep: 'pay_on_delivery' })
  expect(await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
  expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed', fulfillmentStatus: 'fulfilled' })
  await markPaid(shop.ctx, { orderId: bought.id, staffId })
  expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed', paymentStatus: 'paid' })
})

test('payment methods are those of the store, by country', async () => {
  const everywhere = await paymentMethods(shop.ctx)
  expect(everywhere.online.map(({ id }) => id)).toEqual(['stripe'])
  expect(everywhere.manual).toEqual([
    {
      code: 'bank-transfer',
      name: 'Bank transfer',
      description: null,
      instructions: 'Within a week, please.',
      isPaidOnDelivery: false,
      countries: [],
    },
    {
      code: 'at-the-door',
      name: 'Cash at the door',
      description: null,
      instructions: null,
      isPaidOnDelivery: true,
      countries: ['DE'],
    },
  ])
  const inFrance = await paymentMethods(shop.ctx, { country: 'FR' })
  expect(inFrance.manual.map(({ code }) => code)).toEqual(['bank-transfer'])
})

describe('digital goods', () => {
  const pdf = '%PDF-1.4 quiet mornings xref %%EOF'

  async function digitalOrder(): Promise<TestOrder> {
    const book = await createProduct(shop.ctx, { kind: 'digital' })
    const filename = `${book.slug}.pdf`
    const data = Buffer.from(pdf)
    const file = await shop.ctx.payload.create({
      collection: 'files',
      data: { store: shop.ctx.store.id, title: 'Quiet mornings' },
      file: { name: filename, data, mimetype: 'application/pdf', size: data.length },
    })
    await mkdir(path.join(env().MEDIA_DIR, 'private'), { recursive: true })
    await writeFile(path.join(env().MEDIA_DIR, 'private', file.filename ?? filename), data)
    await shop.ctx.payload.update({ collection: 'products', id: book.id, data: { files: [file.id] } })
    return createTestOrder(shop.ctx, {
      provider: 'manual',
      method: 'bank-transfer',
      lines: [{ product: book, isDigital: true }],
    })
  }

  const fetchFile = (url: string, host: string, order: string, fileId: string) =>
    GET(new Request(new URL(url, 'https://shop.example'), { headers: { host } }), {
      params: Promise.resolve({ path: ['orders', order, 'downloads', fileId] }),
    })

  test('wait for the payment, complete the order and are opened by a signed link', async () => {
    const bought = await digitalOrder()
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ downloads: [], nextStep: 'transfer_money' })
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    const view = await findOrderByToken(shop.ctx, bought.token)
    expect(view).toMatchObject({ status: 'completed', fulfillmentStatus: 'not_required', nextStep: 'download' })
    const [file] = view?.downloads ?? []
    if (!file) throw new Error('no download')
    const host = `${shop.ctx.store.slug}.example`
    const answer = await fetchFile(file.url, host, bought.token, file.fileId)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(pdf)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')

    const wrong: [string, string, string][] = [
      [`${file.url}x`, bought.token, file.fileId],
      [file.url.replace(/expires=\d+/, 'expires=99999999999'), bought.token, file.fileId],
      [file.url.split('?')[0] ?? '', bought.token, file.fileId],
      [file.url, (await digitalOrder()).token, file.fileId],
      [file.url, bought.token, uuidV7()],
      [file.url, 'x', '../../etc/passwd'],
    ]
    for (const [url, order, id] of wrong) expect((await fetchFile(url, host, order, id)).status).toBe(404)
  })

  test('cannot be opened after a full refund', async () => {
    const bought = await digitalOrder()
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    await refundOrder(shop.ctx, { orderId: bought.id, reason: 'x', staffId })
    expect((await findOrderByToken(shop.ctx, bought.token))?.downloads).toEqual([])
  })
})

describe('an order is shown', () => {
  test('only with its token and in its own store', async () => {
    const bought = await transfer()
    const other = await openShop()
    expect(await findOrderByToken(other.ctx, bought.token)).toBeNull()
    expect(await findOrderForStaff(other.ctx, bought.id)).toBeNull()
    expect(await findOrderByToken(shop.ctx, 'x')).toBeNull()
    expect(await findOrderByToken(shop.ctx, 'A'.repeat(43))).toBeNull()
    expect(await findOrderForStaff(shop.ctx, 'x')).toBeNull()
    expect(await cancelOrder(other.ctx, { orderId: bought.id, reason: 'x', staffId })).toMatchObject({
      code: 'not_found',
    })
  })

  test('to staff with what they may do next', async () => {
    const bought = await transfer()
    expect(await findOrderForStaff(shop.ctx, bought.id)).toMatchObject({ actions: ['mark_paid', 'cancel'] })
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    const view = await findOrderForStaff(shop.ctx, bought.id)
    expect(view?.actions).toEqual(['fulfill', 'refund', 'cancel'])
    expect(view?.timeline.find(({ type }) => type === 'payment.captured')).toMatchObject({ staffId })
  })

  test('in the list of its customer, page by page, the newest first', async () => {
    const { id: customerId } = await shop.ctx.payload.create({
      collection: 'customers',
      data: { store: shop.ctx.store.id, email: 'ada@lovelace.example' },
    })
    const orders: TestOrder[] = []
    for (let index = 0; index < 5; index += 1) {
      orders.push(
        await createTestOrder(shop.ctx, {
          provider: 'manual',
          method: 'bank-transfer',
          customerId,
          lines: [{ product: pen }],
        }),
      )
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await listCustomerOrders(shop.ctx, customerId, { cursor, limit: 2 })
      seen.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(orders.map(({ number }) => number).toReversed())
  })
})
