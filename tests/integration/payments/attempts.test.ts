import { payWith, stripe, stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { payOrder } from '@/features/checkout/pay-order'
import { payOrderModel } from '@/features/checkout/pay-order-model'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { dropPayment } from '@/features/orders/begin-payment'
import { endTransfers } from '@/features/orders/jobs/end-transfers'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { findOrderByToken } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'
import { settlePayment } from '@/features/orders/settle-payment'
import { createPayment } from '@/features/payments/create-payment'
import { PaymentRefusedError } from '@/features/payments/provider'
import { onlineProviderOf } from '@/features/payments/providers'
import { sqlOf } from '@/platform/transaction'

import { must } from '../../factories/cart'
import { createTestOrder, type OrderWishes, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { intentOf, linkOf, payable } from '../support/attempts'
import { ageOrder, factsOf } from '../support/order-figures'
import { paylink } from '../support/paylink'
import { expectSoundStock } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let pen: TestProduct
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(async () => {
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 100 }] })
})

/** Costs 20.00. */
const order = (wishes: Partial<OrderWishes> = {}): Promise<TestOrder> =>
  createTestOrder(shop.ctx, { lines: [{ product: pen, quantity: 2 }], ...wishes })

const transfer = () => order({ provider: 'manual', method: 'bank-transfer' })

const pay = async ({ token }: { token: string }, provider = 'paylink') =>
  payOrder(await shop.newContext(), { token, payment: { provider } })

const facts = ({ id }: { id: string }) => factsOf(shop.ctx, id)
const settled = async ({ id }: { id: string }) => settleOrder(await shop.newContext(), id)

async function expectSound(): Promise<void> {
  expect(await auditBooks(shop.ctx)).toEqual([])
  await expectSoundStock(shop.ctx, [pen.variants[0].id])
}

async function ageAttempts({ id }: { id: string }, seconds: number): Promise<void> {
  await sqlOf(shop.ctx).execute(sql`
    update payments set created_at = created_at - make_interval(secs => ${seconds}) where order_id = ${id}`)
}

async function providerOf({ id }: { id: string }): Promise<unknown> {
  const { rows } = await sqlOf(shop.ctx).execute(sql`select payment_provider as provider from orders where id = ${id}`)
  return rows[0]?.['provider']
}

const isOffered = async ({ token }: { token: string }): Promise<boolean> => {
  const found = await findOrderByToken(shop.ctx, token)
  return found !== null && (await payOrderModel(shop.ctx, found)) !== null
}

describe('an attempt that a browser has received', () => {
  test('is not returned again when little time is left to finish it', async () => {
    const bought = await transfer()
    const first = linkOf(must(await pay(bought)))
    await ageAttempts(bought, 29 * 60)
    expect(linkOf(must(await pay(bought)))).toBe(first)
    await ageAttempts(bought, 2 * 60)
    const second = linkOf(must(await pay(bought)))
    expect(second).not.toBe(first)
    expect(paylink.get(first).status).toBe('canceled')
    expect(await payable(bought)).toBe(1)
  })

  test('does not exist for an order whose time is nearly over, which cannot be paid either', async () => {
    const bought = await order()
    await ageOrder(shop.ctx, bought.id, 29 * 60)
    expect(await isOffered(bought)).toBe(true)
    must(await pay(bought))
    await ageOrder(shop.ctx, bought.id, 2 * 60)
    expect(await isOffered(bought)).toBe(false)
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'order_canceled' })
    expect(await payable(bought)).toBe(1)
  })
})

describe('a pending order', () => {
  test('keeps its provider when another one cannot take its place', async () => {
    const bought = await order()
    await payWith(bought.intentId, 'pm_card_processing')
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'payment_processing' })
    expect(await providerOf(bought)).toBe('stripe')
  })

  test('can be paid in another way after a provider refused it', async () => {
    const bought = await order()
    const refusal = new PaymentRefusedError('refused', 'Not this one')
    const start = vi.spyOn(onlineProviderOf('paylink'), 'start').mockRejectedValueOnce(refusal)
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'payment_refused' })
    start.mockRestore()
    // As its webhook does.
    await settlePayment(shop.ctx, { provider: 'stripe', reference: bought.intentId })
    expect(await facts(bought)).toMatchObject({ status: 'pending' })
    await payWith(intentOf(must(await pay(bought, 'stripe'))))
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', captured: 2000, refunded: 0 })
    expect(await providerOf(bought)).toBe('stripe')
    await expectSound()
  })
})

describe('a transfer whose time is over', () => {
  const end = async ({ id }: { id: string }) => {
    await sqlOf(shop.ctx).execute(sql`update orders set pay_by = now() - interval '1 minute' where id = ${id}`)
    await endTransfers(await shop.newContext())
  }

  test('is not canceled when it was paid online just before', async () => {
    const bought = await transfer()
    paylink.visit(linkOf(must(await pay(bought))), 'paid')
    await end(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
  })

  test('waits for a payment that its provider is processing, for more than a day', async () => {
    const bought = await transfer()
    const intent = intentOf(must(await pay(bought, 'stripe')))
    await payWith(intent, 'pm_card_processing')
    await ageOrder(shop.ctx, bought.id, 2 * 86_400)
    await ageAttempts(bought, 2 * 86_400)
    await end(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'unpaid' })
    stripeControl.settleIntent(intent, true)
    await sweepPayments(shop.ctx)
    expect(await facts(bought)).toMatchObject({ status: 'placed', paymentStatus: 'paid', captured: 2000 })
    await expectSound()
  })

  test('is canceled when the attempt can no longer succeed', async () => {
    const bought = await transfer()
    const link = linkOf(must(await pay(bought)))
    await end(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed' })
    await ageAttempts(bought, 46 * 60)
    await end(bought)
    expect(paylink.get(link).status).toBe('canceled')
    expect(await facts(bought)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
    await expectSound()
  })
})

describe('ten calls at once', () => {
  test('begin one payment that all of them may finish', async () => {
    const bought = await transfer()
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(bought)))
    expect(new Set(answers.map((answer) => linkOf(must(answer)))).size).toBe(1)
    expect(await payable(bought)).toBe(1)
  })

  test('with different providers leave one attempt that can be paid, and the buyer pays once', async () => {
    const bought = await transfer()
    const providers = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'stripe' : 'paylink'))
    const answers = await Promise.all(providers.map((provider) => pay(bought, provider)))
    const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))
    expect(failures.filter((code) => !['payment_unavailable', 'conflict'].includes(code))).toEqual([])
    const started = must(await pay(bought))
    expect(await payable(bought)).toBe(1)
    for (const answer of answers)
      if (answer.ok && answer.value.payment.redirectUrl) paylink.visit(linkOf(answer.value), 'paid')
    paylink.visit(linkOf(started), 'paid')
    await settled(bought)
    await sweepPayments(shop.ctx)
    const after = await facts(bought)
    expect(after).toMatchObject({ paymentStatus: 'paid' })
    expect(after.captured - after.refunded).toBe(2000)
    await expectSound()
  })
})

describe('a payment that its provider is processing', () => {
  test('is neither replaced nor canceled, and places the order when it succeeds', async () => {
    const bought = await order()
    await payWith(bought.intentId, 'pm_card_processing')
    expect(await pay(bought)).toMatchObject({ ok: false, code: 'payment_processing' })
    expect(await payable(bought)).toBe(0)
    await ageOrder(shop.ctx, bought.id, 46 * 60)
    await sweepPayments(shop.ctx)
    expect((await stripe.paymentIntents.retrieve(bought.intentId)).status).toBe('processing')
    expect(await facts(bought)).toMatchObject({ status: 'pending' })
    stripeControl.settleIntent(bought.intentId, true)
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ status: 'placed', captured: 2000 })
    await expectSound()
  })
})

test('a payment whose reference was lost in a crash is found although an earlier one was canceled', async () => {
  const bought = await transfer()
  const wish = { orderId: bought.id, provider: 'paylink', method: null, amount: 2000, currency: 'USD' } as const
  const before = await createPayment(shop.ctx, wish)
  await dropPayment(shop.ctx, before)
  const { id: key } = await createPayment(shop.ctx, wish)
  const { reference } = await onlineProviderOf('paylink').start({ ...wish, key, returnUrl: 'https://shop.example/' })
  paylink.visit(reference, 'paid')
  expect(await settlePayment(shop.ctx, { provider: 'paylink', reference })).toMatchObject({ ok: true })
  expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000 })
  // Canceled again, it does not change.
  await dropPayment(shop.ctx, before)
  expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000 })
  await expectSound()
})

describe('a canceled payment that was never recorded', () => {
  const start = async (bought: TestOrder, key: string) => {
    const wish = { key, orderId: bought.id, returnUrl: 'https://shop.example/', amount: 2000, currency: 'USD' } as const
    const { reference } = await onlineProviderOf('paylink').start(wish)
    paylink.visit(reference, 'canceled')
    return reference
  }

  test('is shown to no staff, and does not affect other attempts to pay the order', async () => {
    const bought = await transfer()
    const wish = { orderId: bought.id, provider: 'paylink', method: null, amount: 2000, currency: 'USD' } as const
    const before = await createPayment(shop.ctx, wish)
    await dropPayment(shop.ctx, before)
    const reference = await start(bought, before.id)
    expect(await settlePayment(shop.ctx, { provider: 'paylink', reference })).toEqual({ ok: true, value: null })
    await createPayment(shop.ctx, wish)
    expect(await settlePayment(shop.ctx, { provider: 'paylink', reference })).toEqual({ ok: true, value: null })
    const link = linkOf(must(await pay(bought)))
    paylink.visit(link, 'paid')
    await settled(bought)
    expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000 })
    await expectSound()
  })
})

test('what is paid for an order that was completed meanwhile is found by the sweeper and refunded', async () => {
  const bought = await transfer()
  const link = linkOf(must(await pay(bought)))
  await sqlOf(shop.ctx).execute(sql`update payments set status = 'captured', captured_amount = 2000, captured_at = now()
    where order_id = ${bought.id} and provider = 'manual'`)
  await sqlOf(shop.ctx).execute(
    sql`update orders set status = 'completed', payment_status = 'paid' where id = ${bought.id}`,
  )
  paylink.visit(link, 'paid')
  await ageOrder(shop.ctx, bought.id, 60)
  await sweepPayments(shop.ctx)
  expect(await facts(bought)).toMatchObject({
    status: 'completed',
    paymentStatus: 'paid',
    captured: 4000,
    refunded: 2000,
  })
  await expectSound()
})
