import { payWith, stripe, stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { payOrder } from '@/features/checkout/pay-order'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { dropPayment } from '@/features/orders/begin-payment'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { settleOrder } from '@/features/orders/settle-order'
import { settlePayment } from '@/features/orders/settle-payment'
import { createPayment } from '@/features/payments/create-payment'
import { onlineProviderOf } from '@/features/payments/providers'
import { sqlOf } from '@/platform/transaction'

import { must } from '../../factories/cart'
import { createTestOrder, type OrderWishes, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { linkOf, payable } from '../support/attempts'
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

describe('ten calls at once', () => {
  test('begin one payment that all of them may finish', async () => {
    const bought = await transfer()
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(bought)))
    expect(new Set(answers.map((answer) => linkOf(must(answer)))).size).toBe(1)
    expect(await payable(bought)).toBe(1)
  })

  test('with different providers leave one that can be paid, and the buyer pays once', async () => {
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
  test('is neither replaced nor given up, and places the order when the money has come', async () => {
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

test('a payment whose reference was lost in a crash is found although an earlier one was given up', async () => {
  const bought = await transfer()
  const wish = { orderId: bought.id, provider: 'paylink', method: null, amount: 2000, currency: 'USD' } as const
  const before = await createPayment(shop.ctx, wish)
  await dropPayment(shop.ctx, before)
  const { id: key } = await createPayment(shop.ctx, wish)
  const { reference } = await onlineProviderOf('paylink').start({ ...wish, key, returnUrl: 'https://shop.example/' })
  paylink.visit(reference, 'paid')
  expect(await settlePayment(shop.ctx, { provider: 'paylink', reference })).toMatchObject({ ok: true })
  expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000 })
  // Given up again, it stays as it is.
  await dropPayment(shop.ctx, before)
  expect(await facts(bought)).toMatchObject({ paymentStatus: 'paid', captured: 2000 })
  await expectSound()
})

test('what is paid for an order that was completed meanwhile is found by the sweeper and goes back', async () => {
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
