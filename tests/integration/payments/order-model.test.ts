import { eventsOf, payWith, stripe, stripeControl } from '../support/stripe'

import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import Stripe from 'stripe'
import { beforeAll, expect, test } from 'vitest'

import { fulfillOrder } from '@/features/fulfillment/fulfill-order'
import { expireReservations } from '@/features/inventory/expire-reservations'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { cancelOrder } from '@/features/orders/cancel-order'
import { cancelRest } from '@/features/orders/cancel-rest'
import { canMove } from '@/shared/state-machine'
import { orderStates, type OrderState } from '@/features/orders/domain/order-state'
import { giveUpOrder } from '@/features/orders/give-up-order'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { findOrderForStaff } from '@/features/orders/order.queries'
import { refundOrder } from '@/features/orders/refund-order'
import { settleOrder } from '@/features/orders/settle-order'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { ageOrder, expectBooksLikeStripe } from '../support/order-figures'
import { decide, isLost, paidChargeOf } from '../support/disputes'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'
import { deliver } from '../support/webhook'

type Step =
  | { do: 'buy'; quantity: number; expired: boolean }
  | { do: 'pay'; order: number; card: string }
  | { do: 'deliver'; order: number; reversed: boolean; times: number }
  | { do: 'refund' | 'dashboardRefund'; order: number; amount: number }
  | { do: 'settle' | 'cancel' | 'giveUp' | 'fulfill' | 'fulfillOne' | 'cancelRest' | 'dispute' | 'age'; order: number }
  | { do: 'decide'; order: number; outcome: 'won' | 'lost' }
  | { do: 'sweep' }
  | { do: 'expire' }

const order = fc.nat({ max: 3 })
const amount = fc.integer({ min: 100, max: 2500 })
const card = fc.constantFrom(
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_visa_chargeDeclined',
  'pm_card_pendingRefund',
  'pm_card_processing',
)
const buy = fc.record({
  do: fc.constant('buy' as const),
  quantity: fc.integer({ min: 1, max: 3 }),
  expired: fc.boolean(),
})
const pay = fc.record({ do: fc.constant('pay' as const), order, card })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: buy },
  { weight: 4, arbitrary: pay },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      order,
      reversed: fc.boolean(),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('refund' as const, 'dashboardRefund' as const), order, amount }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'settle' as const,
        'cancel' as const,
        'giveUp' as const,
        'fulfill' as const,
        'fulfillOne' as const,
        'cancelRest' as const,
        'dispute' as const,
        'age' as const,
      ),
      order,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      order,
      outcome: fc.constantFrom('won' as const, 'lost' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'sweep' }, { do: 'expire' }) },
)

let shop: TestShop
let staffId: string
beforeAll(async () => {
  shop = await openShop()
  staffId = await createStaff(shop.ctx)
})

type World = { product: TestProduct; orders: TestOrder[]; states: Map<string, OrderState> }

/** Stripe or the shop may refuse a step; any other error is a bug. */
async function refusable(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    const isRefusal = error instanceof Stripe.errors.StripeInvalidRequestError || /^Error: No stock/.test(String(error))
    if (!isRefusal) throw error
  })
}

async function take(world: World, step: Step): Promise<void> {
  const { ctx } = shop
  if (step.do === 'buy') {
    const reservedUntil = new Date(Date.now() + (step.expired ? -1000 : 60_000))
    const lines = [{ product: world.product, quantity: step.quantity }]
    if (world.orders.length === 4) return
    return refusable(createTestOrder(ctx, { lines, reservedUntil }).then((made) => world.orders.push(made)))
  }
  if (step.do === 'sweep') return sweepPayments(ctx)
  if (step.do === 'expire') {
    await expireReservations(ctx)
    return
  }
  const target = world.orders[step.order]
  if (!target) return
  const { id: orderId, intentId } = target
  switch (step.do) {
    case 'pay':
      return refusable(payWith(intentId, step.card))
    case 'deliver': {
      const events = Array.from({ length: step.times }, () => eventsOf(intentId)).flat()
      await deliver(step.reversed ? events.toReversed() : events)
      await runJobs()
      return
    }
    case 'refund':
      await refundOrder(ctx, { orderId, amount: step.amount, reason: 'test', staffId })
      return
    case 'dashboardRefund':
      return refusable(stripe.refunds.create({ payment_intent: intentId, amount: step.amount }))
    case 'settle':
      return settleOrder(ctx, orderId)
    case 'cancel':
      await cancelOrder(ctx, { orderId, reason: 'test', staffId })
      return
    case 'giveUp':
      await giveUpOrder(ctx, { orderId, reason: 'test' })
      return
    case 'fulfill':
      await fulfillOrder(ctx, { orderId, staffId })
      return
    case 'fulfillOne': {
      const [line] = (await findOrderForStaff(ctx, orderId))?.lines ?? []
      await fulfillOrder(ctx, { orderId, lines: [{ lineId: line?.id ?? '', quantity: 1 }], staffId })
      return
    }
    case 'cancelRest':
      await cancelRest(ctx, { orderId, staffId })
      return
    case 'dispute': {
      const charge = paidChargeOf(intentId)
      if (charge && !charge.disputed) stripeControl.openDispute(charge.id)
      return
    }
    case 'decide':
      decide(intentId, step.outcome)
      return
    case 'age':
      return ageOrder(ctx, orderId, 46 * 60)
  }
}

async function statesOf(world: World): Promise<Map<string, OrderState>> {
  const ids = world.orders.map(({ id }) => id)
  const { rows } = await sqlOf(shop.ctx).execute<{ id: string; status: OrderState }>(sql`
    select id, status from orders where id = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map(({ id, status }) => [id, status]))
}

/** Invariant I6: by edges of the table; a paid order of digital goods takes two at once, these have none. */
async function expectEdges(world: World): Promise<void> {
  const now = await statesOf(world)
  for (const [id, to] of now) {
    const from = world.states.get(id) ?? 'pending'
    const isTwoSteps = from === 'pending' && canMove(orderStates, 'placed', to)
    expect({ from, to, legal: canMove(orderStates, from, to) || isTwoSteps }).toEqual({ from, to, legal: true })
  }
  world.states = now
}

async function expectRefundsWithinCaptures(world: World): Promise<void> {
  const ids = world.orders.map(({ id }) => id)
  const { rows } = await sqlOf(shop.ctx).execute(sql`
    select p.id from payments p where p.order_id = any(${sql.param(ids)}::uuid[]) and p.captured_amount < (
      select coalesce(sum(amount), 0) from refunds r where r.payment_id = p.id and r.status = 'succeeded')`)
  expect(rows).toEqual([])
}

/**
 * Completes all pending work: that of Stripe, then that of the sweeper. A second round completes what the first one
 * began, such as the slow refund of a payment that came too late.
 */
async function heal(world: World): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const { payment_intent: intent, id, status } of stripeControl.state().refunds) {
      if (status === 'pending' && world.orders.some(({ intentId }) => intentId === intent)) {
        stripeControl.settleRefund(id, true)
      }
    }
    for (const { intentId, id } of world.orders) {
      const { status } = await stripe.paymentIntents.retrieve(intentId)
      if (status === 'processing') stripeControl.settleIntent(intentId, true)
      decide(intentId, 'won')
      await deliver(eventsOf(intentId))
      await ageOrder(shop.ctx, id, 60)
    }
    await runJobs()
    await sweepPayments(shop.ctx)
  }
}

/** Staff end every order with the actions of the panel, without ever marking it as paid. */
async function endAll(world: World): Promise<void> {
  for (const { id: orderId } of world.orders) {
    for (let steps = 0; steps < 4; steps += 1) {
      const found = await findOrderForStaff(shop.ctx, orderId)
      if (found?.status === 'completed' || found?.status === 'canceled') break
      if (found?.actions.includes('cancel')) await cancelOrder(shop.ctx, { orderId, reason: 'test', staffId })
      else if (found?.actions.includes('cancel_rest')) await cancelRest(shop.ctx, { orderId, staffId })
    }
  }
  expect([...(await statesOf(world)).values()].filter((status) => status === 'pending' || status === 'placed')).toEqual(
    [],
  )
  const levels = await figuresOf(shop.ctx, [world.product.variants[0].id])
  expect(levels).toMatchObject([{ reserved: 0, allocated: 0 }])
}

/** Invariant I2: every captured payment has a placed order, or was refunded in full. */
async function expectOrderOrRefund(world: World): Promise<void> {
  const states = await statesOf(world)
  for (const { id, intentId } of world.orders) {
    const money = stripeControl.state().money.find(({ intent }) => intent === intentId)
    const captured = money?.captured ?? 0
    const status = states.get(id)
    if (captured === 0) expect(['pending', 'canceled']).toContain(status)
    else if (status === 'canceled') expect(isLost(intentId) || money?.refunded === captured).toBe(true)
    else expect(['placed', 'completed']).toContain(status)
  }
}

/** Sequences that have revealed a bug. */
const failedOnce: [Step[]][] = [
  [
    [
      { do: 'buy', quantity: 1, expired: true },
      { do: 'pay', order: 1, card: 'pm_card_pendingRefund' },
      { do: 'pay', order: 0, card: 'pm_card_visa' },
      { do: 'expire' },
      { do: 'settle', order: 0 },
      { do: 'buy', quantity: 1, expired: false },
      { do: 'buy', quantity: 1, expired: false },
    ],
  ],
]

test('after any sequence of events, stock, money and states are consistent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 22 }), async (steps) => {
      const product = await createProduct(shop.ctx, { variants: [{ onHand: 4 }] })
      const world: World = { product, orders: [], states: new Map() }
      for (const each of [{ do: 'buy', quantity: 2, expired: false } as const, ...steps]) {
        await take(world, each)
        await expectSoundStock(shop.ctx, [product.variants[0].id])
        await expectRefundsWithinCaptures(world)
        await expectEdges(world)
      }
      await heal(world)
      await expectEdges(world)
      await expectOrderOrRefund(world)
      await expectBooksLikeStripe(
        shop.ctx,
        world.orders.map(({ id }) => id),
      )
      await endAll(world)
      await expectSoundStock(shop.ctx, [product.variants[0].id])
      expect(await auditBooks(shop.ctx)).toEqual([])
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 10), examples: failedOnce },
  )
})
