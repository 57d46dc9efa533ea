import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { excessAmount } from '@/features/orders/domain/excess'
import { settle, type Settlement, type SettlementDecision } from '@/features/orders/domain/settle'
import { isCaptured, isOpen, keptAmount, sumOf, type SettledPayment } from '@/features/orders/domain/settled-payment'

const card: SettledPayment = {
  id: 'card',
  status: 'captured',
  amount: 100,
  captured: 100,
  refunded: 0,
  waived: 0,
  chargedBack: 0,
  isHeldByBank: false,
  hasFailedRefund: false,
  isByHand: false,
  isStarted: true,
  isProcessing: false,
  isStale: false,
  refundStep: 1,
}
const open: SettledPayment = { ...card, id: 'open', status: 'pending', captured: 0 }
const failed: SettledPayment = { ...open, status: 'failed' }
const authorized: SettledPayment = { ...open, id: 'authorized', status: 'authorized' }
const voided: SettledPayment = { ...open, status: 'voided' }
const second: SettledPayment = { ...card, id: 'second' }
const half: SettledPayment = { ...card, id: 'half', amount: 40, captured: 40 }
const cash: SettledPayment = { ...half, id: 'cash', isByHand: true, isStarted: false }

const order = (change: Partial<Settlement> = {}): Settlement => ({
  order: 'pending',
  total: 100,
  payments: [card],
  stock: 'held',
  isExpired: false,
  ...change,
})

const keep: SettlementDecision = { order: { do: 'keep' }, giveBack: [], byHand: 0, void: [] }
const place = { ...keep, order: { do: 'place' as const } }
const canceled = (reason: 'out_of_stock' | 'refunded' | 'expired' | 'payment_canceled') => ({
  ...keep,
  order: { do: 'cancel' as const, reason },
})
const back = (id: string, amount: number, reason: 'out_of_stock' | 'order_canceled' | 'paid_twice' | 'overpaid') => [
  { id, amount, reason },
]

const table: [string, Settlement, SettlementDecision][] = [
  ['a payment in time', order(), place],
  ['an authorization in time', order({ payments: [authorized] }), place],
  ['a late payment, stock still there', order({ isExpired: true }), place],
  [
    'a late payment, stock gone',
    order({ stock: 'gone', isExpired: true }),
    { ...canceled('out_of_stock'), giveBack: back('card', 100, 'out_of_stock') },
  ],
  [
    'a late authorization, stock gone',
    order({ payments: [authorized], stock: 'gone' }),
    { ...keep, void: ['authorized'] },
  ],
  ['a payment that was settled before', order({ order: 'placed' }), keep],
  ['a late settlement after completion', order({ order: 'completed' }), keep],
  [
    'a payment of a canceled order',
    order({ order: 'canceled' }),
    { ...keep, giveBack: back('card', 100, 'order_canceled') },
  ],
  [
    'a second payment of one order',
    order({ order: 'placed', payments: [card, second] }),
    { ...keep, giveBack: back('second', 100, 'paid_twice') },
  ],
  [
    'two payments at once',
    order({ payments: [card, second] }),
    { ...place, giveBack: back('second', 100, 'paid_twice') },
  ],
  ['a part', order({ payments: [half, open] }), keep],
  [
    'a part, whose other part is by hand',
    order({ payments: [half, { ...cash, status: 'pending', captured: 0 }] }),
    keep,
  ],
  ['a part, whose other part was canceled', order({ payments: [half, voided] }), keep],
  ['parts that cover it', order({ payments: [half, { ...second, amount: 60, captured: 60 }] }), place],
  ['a part by hand and an authorization', order({ payments: [cash, { ...authorized, amount: 60 }] }), place],
  ['parts that exceed it', order({ payments: [half, second] }), { ...place, giveBack: back('second', 40, 'overpaid') }],
  [
    'parts that exceed it, the later one by hand',
    order({ payments: [second, cash] }),
    { ...place, giveBack: back('second', 40, 'overpaid') },
  ],
  ['too much by hand', order({ payments: [{ ...cash, captured: 130 }] }), { ...place, byHand: 30 }],
  [
    'a part that is too late',
    order({ payments: [half, voided], isExpired: true }),
    { ...canceled('expired'), giveBack: back('half', 40, 'order_canceled') },
  ],
  [
    'a part by hand that is too late',
    order({ payments: [cash], isExpired: true }),
    { ...canceled('expired'), byHand: 40 },
  ],
  ['a payment that the bank holds', order({ order: 'canceled', payments: [{ ...card, isHeldByBank: true }] }), keep],
  [
    'a second payment that the bank holds',
    order({ order: 'placed', payments: [card, { ...second, isHeldByBank: true }] }),
    keep,
  ],
  ['a refund that failed before', order({ order: 'canceled', payments: [{ ...card, hasFailedRefund: true }] }), keep],
  ['a payment given back already', order({ order: 'canceled', payments: [{ ...card, refunded: 100 }] }), keep],
  [
    'a payment given back before it was settled',
    order({ payments: [{ ...card, refunded: 100 }] }),
    canceled('refunded'),
  ],
  ['a payment of which a part was given back', order({ payments: [{ ...card, refunded: 30 }] }), place],
  [
    'a second payment after a discount',
    order({ order: 'placed', payments: [{ ...card, refunded: 30, waived: 30 }, second] }),
    { ...keep, giveBack: back('second', 100, 'paid_twice') },
  ],
  [
    'a second payment after the first went back elsewhere',
    order({ order: 'placed', payments: [{ ...card, refunded: 100 }, second] }),
    keep,
  ],
  [
    'a payment after a bank took back the first',
    order({ order: 'placed', payments: [{ ...card, chargedBack: 100 }, second] }),
    keep,
  ],
  ['a payment under way', order({ payments: [open] }), keep],
  ['a declined card', order({ payments: [failed] }), keep],
  ['a checkout left behind', order({ payments: [open], isExpired: true }), { ...keep, void: ['open'] }],
  ['a declined card, left behind', order({ payments: [failed], isExpired: true }), { ...keep, void: ['open'] }],
  ['a payment that takes days', order({ payments: [{ ...open, isProcessing: true }], isExpired: true }), keep],
  [
    'an attempt after another one paid',
    order({ order: 'placed', payments: [card, open] }),
    { ...keep, void: ['open'] },
  ],
  [
    'an authorization after another one paid',
    order({ order: 'placed', payments: [card, authorized] }),
    { ...keep, void: ['authorized'] },
  ],
  ['an attempt to pay a placed order', order({ order: 'placed', payments: [open] }), keep],
  ['an attempt on a canceled order', order({ order: 'canceled', payments: [failed] }), { ...keep, void: ['open'] }],
  ['a voided payment', order({ payments: [voided], isExpired: true }), canceled('expired')],
  ['a payment canceled at its provider', order({ payments: [voided] }), canceled('payment_canceled')],
  ['a voided payment of a canceled order', order({ order: 'canceled', payments: [voided] }), keep],
  ['a payment that was never started', order({ payments: [{ ...open, isStarted: false }] }), keep],
  [
    'a payment that was never started, too late',
    order({ payments: [{ ...open, isStarted: false }], isExpired: true }),
    canceled('expired'),
  ],
]

describe('settling', () => {
  test.each(table)('%s', (_, state, expected) => {
    expect(settle(state)).toEqual(expected)
  })

  test('gives back multiples of what the provider can refund', () => {
    const payments = [
      { ...cash, captured: 45 },
      { ...second, refundStep: 10 },
    ]
    expect(settle(order({ payments })).giveBack).toEqual([{ id: 'second', amount: 40, reason: 'overpaid' }])
  })
})

const anyPayment = fc
  .record({
    status: fc.constantFrom(
      'pending' as const,
      'authorized' as const,
      'captured' as const,
      'failed' as const,
      'voided' as const,
    ),
    amount: fc.integer({ min: 1, max: 150 }),
    returned: fc.nat({ max: 150 }),
    chargedBack: fc.constantFrom(0, 0, 0, 20, 150),
    isWaived: fc.boolean(),
    isHeldByBank: fc.boolean(),
    hasFailedRefund: fc.boolean(),
    isByHand: fc.boolean(),
    isStarted: fc.boolean(),
    isProcessing: fc.boolean(),
    isStale: fc.boolean(),
  })
  .map(({ returned, isWaived, ...rest }): Omit<SettledPayment, 'id'> => {
    const captured = rest.status === 'captured' ? rest.amount : 0
    const refunded = Math.min(captured, returned)
    const chargedBack = Math.min(captured - refunded, rest.chargedBack)
    return { ...rest, captured, refunded, chargedBack, waived: isWaived ? refunded : 0, refundStep: 1 }
  })

const anySettlement: fc.Arbitrary<Settlement> = fc.record({
  order: fc.constantFrom('pending' as const, 'placed' as const, 'completed' as const, 'canceled' as const),
  total: fc.integer({ min: 1, max: 200 }),
  payments: fc
    .array(anyPayment, { minLength: 1, maxLength: 4 })
    .map((payments) => payments.map((payment, index) => ({ ...payment, id: String(index) }))),
  stock: fc.constantFrom('held' as const, 'gone' as const),
  isExpired: fc.boolean(),
})

/** The state after a decision was carried out. */
function carryOut(state: Settlement, decision: SettlementDecision): Settlement {
  const after = { keep: state.order, place: 'placed' as const, cancel: 'canceled' as const }[decision.order.do]
  const payments = state.payments.map((payment): SettledPayment => {
    const returned = sum(decision.giveBack.filter(({ id }) => id === payment.id).map(({ amount }) => amount))
    const isVoided = decision.void.includes(payment.id)
    return { ...payment, refunded: payment.refunded + returned, ...(isVoided ? { status: 'voided' as const } : {}) }
  })
  return { ...state, order: after, payments }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
const runs = { numRuns: 3000 }

describe('invariant I2', () => {
  test('a pending order that captured money covers is placed, or the money is refunded', () => {
    fc.assert(
      fc.property(anySettlement, (any) => {
        const free = any.payments.map((payment) => ({ ...payment, isHeldByBank: false }))
        const state = { ...any, order: 'pending' as const, payments: free }
        const captured = free.filter(isCaptured)
        const paid = sumOf(captured, (each) => (keptAmount(each) > 0 ? each.captured - each.chargedBack : 0))
        if (paid >= state.total) expect(settle(state).order.do).toBe(state.stock === 'held' ? 'place' : 'cancel')
      }),
      runs,
    )
  })

  test('a canceled order keeps only money that a bank holds, failed refunds, and manual payments', () => {
    fc.assert(
      fc.property(anySettlement, (state) => {
        const after = carryOut(state, settle(state))
        if (after.order !== 'canceled') return
        for (const each of after.payments.filter(isCaptured)) {
          if (!each.isHeldByBank && !each.hasFailedRefund && !each.isByHand) expect(keptAmount(each)).toBe(0)
        }
      }),
      runs,
    )
  })

  test('nothing is placed without money, and no order is canceled while a payment of it can still succeed', () => {
    fc.assert(
      fc.property(anySettlement, (state) => {
        const { order: what, void: voids } = settle(state)
        const money = state.payments.filter(({ status }) => status === 'captured' || status === 'authorized')
        if (what.do === 'place') expect(sumOf(money, ({ amount }) => amount)).toBeGreaterThanOrEqual(state.total)
        if (what.do === 'cancel' && what.reason !== 'out_of_stock') expect(state.payments.filter(isOpen)).toEqual([])
        if (what.do === 'cancel') expect(voids).toEqual(state.payments.filter(isOpen).map(({ id }) => id))
      }),
      runs,
    )
  })

  test('no more is refunded than was captured beyond the due amount, nor more than a payment still has', () => {
    fc.assert(
      fc.property(anySettlement, (state) => {
        const decision = settle(state)
        const isOver = carryOut(state, decision).order === 'canceled'
        const kept = sumOf(state.payments.filter(isCaptured), keptAmount)
        const returned = sum(decision.giveBack.map(({ amount }) => amount)) + decision.byHand
        expect(returned).toBeLessThanOrEqual(isOver ? kept : excessAmount(state.payments, state.total))
        for (const { id, amount } of decision.giveBack) {
          const payment = state.payments.find((each) => each.id === id)
          expect(payment && amount <= keptAmount(payment) && !payment.isHeldByBank).toBe(true)
        }
      }),
      runs,
    )
  })

  test('repeated settling ends without further decisions', () => {
    fc.assert(
      fc.property(anySettlement, (state) => {
        // Voiding comes first, then a cancellation that it makes possible, and then there is nothing left to do.
        const steps = [0, 1, 2].reduce((before) => carryOut(before, settle(before)), state)
        expect(settle(steps)).toMatchObject({ order: { do: 'keep' }, giveBack: [], void: [] })
      }),
      runs,
    )
  })
})

describe('the order of events', () => {
  const attempts = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 150 }), turn: fc.nat() }), {
    minLength: 1,
    maxLength: 4,
  })

  test('does not change what the buyer pays in the end', () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: 1, max: 300 }), (made, total) => {
        const payments = made.map(({ amount }, index): SettledPayment => ({ ...open, id: String(index), amount }))
        const inTurn = payments
          .map((each, index) => ({ each, turn: made[index]?.turn ?? 0 }))
          .toSorted((a, b) => a.turn - b.turn)
        let state = order({ total, payments })
        for (const { each } of inTurn) {
          // Each was paid before it could be voided, and is recorded now.
          const captured = { ...each, status: 'captured' as const, captured: each.amount }
          const others = state.payments.filter(({ id }) => id !== each.id)
          const recorded = { ...state, payments: [...others.filter(isCaptured), captured, ...others.filter((one) => !isCaptured(one))] } // prettier-ignore
          state = carryOut(recorded, { ...settle(recorded), void: [] })
        }
        const all = sum(made.map(({ amount }) => amount))
        expect(state.order).toBe(all >= total ? 'placed' : 'pending')
        expect(sumOf(state.payments, keptAmount)).toBe(Math.min(all, total))
      }),
      runs,
    )
  })
})
