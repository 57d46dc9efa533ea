import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { securedAmount } from '@/features/orders/domain/due-amount'
import { excessAmount } from '@/features/orders/domain/excess'
import { settle, type Settlement, type SettlementDecision } from '@/features/orders/domain/settle'
import { isCaptured, isOpen, keptAmount, sumOf, type SettledPayment } from '@/features/orders/domain/settled-payment'

const open: SettledPayment = {
  id: 'open',
  status: 'pending',
  amount: 100,
  captured: 0,
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

  test('what is placed keeps enough money after its voids, and after those of the next settlement', () => {
    fc.assert(
      fc.property(anySettlement, (any) => {
        const state = { ...any, order: 'pending' as const }
        const decision = settle(state)
        if (decision.order.do !== 'place') return
        const placed = carryOut(state, { ...decision, giveBack: [] })
        const after = carryOut(placed, { ...settle(placed), giveBack: [] })
        for (const { payments } of [placed, after]) {
          expect(securedAmount({ order: 'pending', payments })).toBeGreaterThanOrEqual(state.total)
        }
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

describe('a payment that its provider is processing', () => {
  test('keeps a pending order from being canceled, whatever became of the others', () => {
    fc.assert(
      fc.property(anySettlement, fc.integer({ min: 1, max: 200 }), ({ payments, ...rest }, amount) => {
        const processing: SettledPayment = { ...open, id: 'processing', amount, isProcessing: true }
        const uncovered = payments.filter((each) => each.status !== 'captured' && each.status !== 'authorized')
        const state = { ...rest, order: 'pending' as const, payments: [...uncovered, processing] }
        const { order, void: voided } = settle(state)
        expect(order).toEqual({ do: 'keep' })
        expect(voided).not.toContain('processing')
      }),
      runs,
    )
  })
})

describe('a payment that its provider is processing, of an order that is decided', () => {
  test('is not voided, because it cannot be', () => {
    fc.assert(
      fc.property(
        anySettlement,
        fc.constantFrom('placed' as const, 'completed' as const, 'canceled' as const),
        (any, order) => {
          const processing: SettledPayment = { ...open, id: 'processing', isProcessing: true, isStale: true }
          expect(settle({ ...any, order, payments: [...any.payments, processing] }).void).not.toContain('processing')
        },
      ),
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
        let state: Settlement = { order: 'pending', total, payments, stock: 'held', isExpired: false }
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
