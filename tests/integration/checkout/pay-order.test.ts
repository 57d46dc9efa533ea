import { payWith, stripe, stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { payOrder, type StartedOrderPayment } from '@/features/checkout/pay-order'
import { payOrderModel } from '@/features/checkout/pay-order-model'
import { placeOrder } from '@/features/checkout/place-order'
import { settleReturned } from '@/features/checkout/settle-returned'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { cancelOrder } from '@/features/orders/cancel-order'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { markPaid } from '@/features/orders/mark-paid'
import { findOrderByToken, findOrderForStaff } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import { findStoreById } from '@/features/stores/store-directory'
import { sqlOf } from '@/platform/transaction'

import { berlin, fillCart, must } from '../../factories/cart'
import { createTestOrder, type OrderWishes, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { callApi } from '../support/api'
import { ageOrder, countEvents, factsOf } from '../support/order-figures'
import { intentOf, linkOf, payable } from '../support/attempts'
import { mailsTo } from '../support/mail-server'
import { paylink } from '../support/paylink'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let pen: TestProduct
let staffId: string
beforeAll(async () => {
  shop = await openShop({ currencies: ['EUR', 'USD'] })
  staffId = await createStaff(shop.ctx)
})
beforeEach(async () => {
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 100, prices: { EUR: 1000 } }] })
})

/** Costs 20.00. */
const order = (wishes: Partial<OrderWishes> = {}): Promise<TestOrder> =>
  createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 2 }], ...wishes })

const transfer = () => order({ provider: 'manual', method: 'bank-transfer' })

const pay = async ({ token }: { token: string }, provider = 'paylink') =>
  payOrder(await shop.newContext(), { token, payment: { provider } })

const facts = ({ id }: { id: string }) => factsOf(shop.ctx, id)
const settled = async ({ id }: { id: string }) => settleOrder(await shop.newContext(), id)

function existing<T>(value: T | null): T {
  if (value === null) throw new Error('Not found')
  return value
}

async function expectSound(): Promise<void> {
  expect(await auditBooks(shop.ctx)).toEqual([])
  await expectSoundStock(shop.ctx, [pen.variants[0].id])
}

async function ageAttempts({ id }: { id: string }, seconds: number): Promise<void> {
  await sqlOf(shop.ctx).execute(sql`
    update payments set created_at = created_at - make_interval(secs => ${seconds}) where order_id = ${id}`)
}

describe('a transfer', () => {
  test('can be paid by card instead, and its buyer reads that the money has come', async () => {
    const bought = await transfer()
    const started = must(await pay(bought, 'stripe'))
    expect(started.order).toMatchObject({ number: bought.number, amountDue: { amount: 2000, currency: 'USD' } })
    await payWith(intentOf(started))
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
    expect(await countEvents(shop.ctx, 'order.payment_received', bought.id)).toBe(1)
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({
      amountDue: { amount: 0 },
      nextStep: 'prepare',
      payment: { provider: 'stripe', status: 'captured', instructions: null },
    })
    await expectSound()
  })

  test('is still due while its buyer has only opened the page of the provider', async () => {
    const bought = await transfer()
    must(await pay(bought))
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({
      nextStep: 'transfer_money',
      payment: { provider: 'manual', status: 'pending' },
    })
    expect((await findOrderForStaff(shop.ctx, bought.id))?.actions).toContain('mark_paid')
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    expect(await payable(bought)).toBe(0)
    expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000, refunded: 0 })
    expect(await countEvents(shop.ctx, 'order.payment_received', bought.id)).toBe(1)
  })

  test('that arrives after an online payment is recorded, and the online payment is refunded', async () => {
    const bought = await transfer()
    const link = linkOf(must(await pay(bought)))
    paylink.visit(link, 'paid')
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 4000, refunded: 2000 })
    await expectSound()
  })

  test('cancels an online attempt that was not used in time, and stays payable', async () => {
    const bought = await transfer()
    const link = linkOf(must(await pay(bought)))
    await ageOrder(shop.ctx, bought.id, 46 * 60)
    await ageAttempts(bought, 46 * 60)
    await sweepPayments(shop.ctx)
    expect(paylink.get(link).status).toBe('canceled')
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'unpaid' })
    expect(linkOf(must(await pay(bought)))).not.toBe(link)
  })

  test('cannot be chosen as the way to pay what is due', async () => {
    expect(await pay(await order(), 'manual')).toMatchObject({ ok: false, code: 'payment_method_unavailable' })
  })
})

describe('a buyer who returns from the provider', () => {
  const comeBack = async ({ token }: TestOrder) => {
    const ctx = await shop.newContext()
    return settleReturned(ctx, existing(await findOrderByToken(ctx, token)))
  }

  test('sees that a placed order is paid, without a webhook', async () => {
    const bought = await transfer()
    const link = linkOf(must(await pay(bought)))
    paylink.visit(link, 'paid')
    expect(await comeBack(bought)).toMatchObject({
      order: { paymentStatus: 'paid', amountDue: { amount: 0 } },
      isNew: true,
    })
  })

  test('gets no thanks for a payment while something is still due', async () => {
    const bought = await transfer()
    must(await pay(bought))
    expect(await comeBack(bought)).toMatchObject({
      order: { paymentStatus: 'unpaid', amountDue: { amount: 2000 } },
      isNew: false,
    })
  })
})

describe('an attempt whose provider does not answer', () => {
  test('is a 503 after one try, and may succeed when repeated with the same key', async () => {
    const bought = await order()
    // Stripe's client tries three times.
    stripeControl.addFault({ method: 'GET', path: `/v1/payment_intents/${bought.intentId}`, status: 500, times: 3 })
    const call = () =>
      callApi(`${shop.ctx.store.slug}.example`, 'POST', `/orders/${bought.token}/payments`, {
        body: { payment: { provider: 'stripe' } },
        headers: { 'idempotency-key': bought.id },
      })
    expect(await call()).toMatchObject({ status: 503, body: { code: 'payment_unavailable' } })
    expect(await call()).toMatchObject({ status: 201, body: { payment: { provider: 'stripe' } } })
  })
})

describe('an attempt that cannot be paid any more', () => {
  test('is not returned while its provider is processing it', async () => {
    const bought = await order()
    await payWith(bought.intentId, 'pm_card_processing')
    expect(await pay(bought, 'stripe')).toMatchObject({ ok: false, code: 'payment_processing' })
  })

  test('is settled when it was paid, and replaced when it was canceled', async () => {
    const paid = await order()
    await payWith(paid.intentId)
    expect(await pay(paid, 'stripe')).toMatchObject({ ok: false, code: 'nothing_due' })
    expect(await facts(paid)).toMatchObject({ status: 'placed', captured: 2000 })
    const canceled = await transfer()
    const before = intentOf(must(await pay(canceled, 'stripe')))
    await stripe.paymentIntents.cancel(before)
    const after = intentOf(must(await pay(canceled, 'stripe')))
    expect(after).not.toBe(before)
    expect(await payable(canceled)).toBe(1)
  })

  test('leads a second submission of the checkout to the order that it paid', async () => {
    const cart = await fillCart(shop.ctx, { currency: 'EUR', lines: [[pen.variants[0].sku, 1]], address: berlin })
    const wish = { token: cart.token, payment: { provider: 'stripe' }, expectedTotal: cart.quote.total }
    const placed = must(await placeOrder(shop.ctx, wish))
    await payWith(placed.payment.clientSecret?.split('_secret_')[0] ?? '')
    expect(await placeOrder(shop.ctx, wish)).toMatchObject({
      ok: false,
      code: 'cart_completed',
      order: { number: placed.order.number },
    })
  })
})

describe('an order that waits for its payment', () => {
  test('can be paid with another card after one was declined, by the same attempt', async () => {
    const bought = await order()
    await payWith(bought.intentId, 'pm_card_visa_chargeDeclined')
    await settled(bought)
    const started = must(await pay(bought, 'stripe'))
    expect(intentOf(started)).toBe(bought.intentId)
    await payWith(bought.intentId)
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
    // The confirmation says that it is paid.
    expect(await countEvents(shop.ctx, 'order.payment_received', bought.id)).toBe(0)
  })

  test('can be paid with another provider, after the earlier attempt was canceled', async () => {
    const bought = await order()
    const link = linkOf(must(await pay(bought)))
    expect(await payable(bought)).toBe(1)
    expect(await facts(bought)).toMatchObject({ status: 'pending' })
    paylink.visit(link, 'paid')
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', captured: 2000, refunded: 0 })
    await expectSound()
  })

  test('has nothing left to pay when the earlier attempt succeeds at this moment', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'nothing_due' })
    expect(await facts(bought)).toMatchObject({ status: 'placed', captured: 2000, refunded: 0 })
    expect(await payable(bought)).toBe(0)
    expect(await pay(bought, 'stripe')).toMatchObject({ ok: false, code: 'nothing_due' })
  })

  test('that was partly paid asks only for the rest, and the mail shows the last payment', async () => {
    const email = `${unique('ada')}@example.com`
    const bought = await order({ provider: 'manual', method: 'bank-transfer', email })
    await sqlOf(shop.ctx).execute(sql`update payments set amount = 800 where order_id = ${bought.id}`)
    await markPaid(shop.ctx, { orderId: bought.id, staffId })
    const started = must(await pay(bought))
    expect(paylink.get(linkOf(started)).amount).toBe('12.00')
    paylink.visit(linkOf(started), 'paid')
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000, refunded: 0 })
    await runJobs()
    const mail = (await mailsTo(email)).find(({ subject }) => subject === `Payment received for order ${bought.number}`)
    expect(mail?.text).toContain('We have received $12.00 for order')
    await expectSound()
  })

  test('continues in the checkout with the last choice', async () => {
    const cart = await fillCart(shop.ctx, { currency: 'EUR', lines: [[pen.variants[0].sku, 1]], address: berlin })
    const wish = { token: cart.token, payment: { provider: 'stripe' }, expectedTotal: cart.quote.total }
    const placed = must(await placeOrder(shop.ctx, wish))
    const link = linkOf(must(await pay(placed.order)))
    const again = must(await placeOrder(shop.ctx, { ...wish, payment: { provider: 'paylink' } }))
    expect(again).toMatchObject({ order: { number: placed.order.number }, payment: { provider: 'paylink' } })
    expect(again.payment.redirectUrl).toContain(link)
  })
})

describe('an order whose provider could not be changed', () => {
  async function begun() {
    const cart = await fillCart(shop.ctx, { currency: 'EUR', lines: [[pen.variants[0].sku, 1]], address: berlin })
    const wish = { token: cart.token, payment: { provider: 'stripe' }, expectedTotal: cart.quote.total }
    const placed = must(await placeOrder(shop.ctx, wish))
    const [intent = ''] = placed.payment.clientSecret?.split('_secret_') ?? []
    return { ...placed, wish, intent }
  }

  test('continues in the checkout with the attempt that could not be canceled', async () => {
    const { order: bought, payment, wish, intent } = await begun()
    const path = `/v1/payment_intents/${intent}/cancel`
    stripeControl.addFault({ method: 'POST', path, status: 500, times: 3 })
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'payment_unavailable' })
    expect(must(await placeOrder(shop.ctx, wish))).toMatchObject({ order: { number: bought.number }, payment })
  })

  test('is not replaced by the checkout while its payment is processed', async () => {
    const { order: bought, wish, intent } = await begun()
    await payWith(intent, 'pm_card_processing')
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'payment_processing' })
    expect(await placeOrder(shop.ctx, wish)).toMatchObject({ ok: false, code: 'payment_processing' })
    expect(await facts(bought)).toMatchObject({ status: 'pending' })
  })
})

describe('an order that cannot be paid', () => {
  test('is canceled or has expired', async () => {
    const bought = await order()
    await ageOrder(shop.ctx, bought.id, 46 * 60)
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'order_canceled' })
    await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'test' })
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'order_canceled' })
  })

  test('is unknown, or belongs to another store', async () => {
    const other = await openShop()
    const bought = await order()
    expect(await pay({ token: 'x' })).toMatchObject({ ok: false, code: 'not_found' })
    const wish = { token: bought.token, payment: { provider: 'stripe' } }
    expect(await payOrder(other.ctx, wish)).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('costs less or more than the provider accepts', async () => {
    const tiny = await order({ lines: [{ product: pen, unitPrice: 10 }], provider: 'manual', method: 'bank-transfer' })
    expect(await pay(tiny, 'stripe')).toMatchObject({ ok: false, code: 'payment_refused' })
    expect(await payOrderModel(shop.ctx, existing(await findOrderByToken(shop.ctx, tiny.token)))).toBeNull()
  })

  test('is paid on delivery', async () => {
    const bought = await order({ provider: 'manual', method: 'cash-on-delivery', isPaidOnDelivery: true })
    expect(await pay(bought, 'stripe')).toMatchObject({ ok: false, code: 'payment_method_unavailable' })
  })
})

describe('POST /orders/{token}/payments', () => {
  const host = () => `${shop.ctx.store.slug}.example`
  const call = ({ token }: TestOrder, body: object, headers: Record<string, string> = {}) =>
    callApi(host(), 'POST', `/orders/${token}/payments`, { body, headers })

  test('responds with what the browser needs, once for each Idempotency-Key', async () => {
    const bought = await transfer()
    const first = await call(bought, { payment: { provider: 'paylink' } }, { 'idempotency-key': bought.id })
    expect(first).toMatchObject({
      status: 201,
      body: {
        order: { number: bought.number, status: 'placed', amountDue: { amount: 2000, currency: 'USD' } },
        payment: { provider: 'paylink' },
      },
    })
    const again = await call(bought, { payment: { provider: 'paylink' } }, { 'idempotency-key': bought.id })
    expect(again.body).toEqual(first.body)
    const other = await call(bought, { payment: { provider: 'stripe' } }, { 'idempotency-key': bought.id })
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } })
  })

  test('redirects the buyer to pages of this store only', async () => {
    const bought = await transfer()
    const back = (returnUrl: string) => call(bought, { payment: { provider: 'paylink' }, returnUrl })
    const { origin } = existing(await findStoreById(shop.ctx.store.id))
    for (const bad of [
      'https://evil.example/',
      'javascript:alert(1)',
      '/order',
      `${origin.replace('://', '://a@')}/x`,
    ]) {
      expect(await back(bad)).toMatchObject({ status: 400, body: { errors: [{ path: 'returnUrl' }] } })
    }
    const { body } = await back(`${origin}/my-account?x=1`)
    const link = linkOf(body as unknown as StartedOrderPayment)
    expect(paylink.get(link).returnTo).toBe(`${origin}/my-account?x=1`)
  })

  test('returns the reason of a refusal', async () => {
    const bought = await order()
    await payWith(bought.intentId)
    await settled(bought)
    const paid = await call(bought, { payment: { provider: 'stripe' } })
    expect(paid).toMatchObject({ status: 409, body: { code: 'nothing_due' } })
    const unknown = await call(bought, { payment: { provider: 'nobody' } })
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ path: 'payment.provider' }] } })
  })
})
