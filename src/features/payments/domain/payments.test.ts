import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { advanceDispute } from '@/features/payments/domain/dispute'
import { checkIntent } from '@/features/payments/domain/intent-check'
import { advancePayment, paymentStates, type PaymentState } from '@/features/payments/domain/payment-state'
import { checkRefund, refundable, refundStates, type RefundRecord } from '@/features/payments/domain/refund'
import { add, compare, money, zero, type Money } from '@/shared/money'
import { canMove, eventsFrom, transition } from '@/shared/state-machine'

const states: PaymentState[] = ['pending', 'authorized', 'captured', 'failed', 'voided']
const usd = (amount: number) => money(amount, 'USD')

describe('a payment', () => {
  test('that was declined may succeed with another card', () => {
    expect(transition(paymentStates, 'failed', 'capture')).toEqual({ ok: true, value: 'captured' })
  })

  test('that was captured or voided stays so', () => {
    expect(eventsFrom(paymentStates, 'captured')).toEqual([])
    expect(eventsFrom(paymentStates, 'voided')).toEqual([])
  })

  test('ignores news older than what is recorded', () => {
    expect(advancePayment('captured', 'pending')).toBe('captured')
    expect(advancePayment('captured', 'failed')).toBe('captured')
    expect(advancePayment('pending', 'captured')).toBe('captured')
  })

  test('ends the same whatever the order and number of the answers, once captured', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states.filter((state) => state !== 'voided'))), (answers) => {
        const final = [...answers, 'captured' as const, ...answers].reduce<PaymentState>(advancePayment, 'pending')
        expect(final).toBe('captured')
      }),
    )
  })

  test('moves only along the edges of its table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.array(fc.constantFrom(...states)), (first, answers) => {
        let state = first
        for (const answer of answers) {
          const next = advancePayment(state, answer)
          expect(canMove(paymentStates, state, next)).toBe(true)
          state = next
        }
      }),
    )
  })
})

describe('refunds', () => {
  const captured = { capturedAmount: usd(1000) }
  const none = { refunds: [], chargedBack: usd(0) }

  test('count from their request on, unless they fail', () => {
    const refunds: RefundRecord[] = [
      { status: 'pending', amount: usd(300) },
      { status: 'succeeded', amount: usd(200) },
      { status: 'failed', amount: usd(400) },
    ]
    const returns = { ...none, refunds }
    expect(refundable(captured, returns)).toEqual(usd(500))
    expect(refundable(captured, { refunds, chargedBack: usd(400) })).toEqual(usd(100))
    expect(checkRefund(captured, returns, usd(500)).ok).toBe(true)
    expect(checkRefund(captured, returns, usd(501))).toEqual({
      ok: false,
      code: 'refund_exceeds_captured',
      refundable: usd(500),
    })
  })

  test.each([
    [usd(0), 'invalid_amount'],
    [usd(-1), 'invalid_amount'],
    [money(1, 'EUR'), 'currency_mismatch'],
  ])('of %o are refused', (amount, code) => {
    expect(checkRefund(captured, none, amount)).toEqual({ ok: false, code })
    expect(checkRefund({ capturedAmount: zero('USD') }, none, usd(1))).toEqual({ ok: false, code: 'nothing_captured' })
  })

  test('may fail after they succeeded, and stay failed', () => {
    expect(canMove(refundStates, 'succeeded', 'failed')).toBe(true)
    expect(canMove(refundStates, 'failed', 'succeeded')).toBe(false)
  })

  test('never exceed the capture, in any sequence of wishes and failures', () => {
    const wish = fc.record({
      amount: fc.integer({ min: -50, max: 1500 }),
      end: fc.constantFrom('pending', 'succeeded', 'failed'),
    })
    fc.assert(
      fc.property(fc.nat(2000), fc.array(wish, { maxLength: 12 }), (amount, wishes) => {
        const payment = { capturedAmount: usd(amount) }
        const refunds: RefundRecord[] = []
        for (const { amount: wanted, end } of wishes) {
          if (checkRefund(payment, { ...none, refunds }, usd(wanted)).ok)
            refunds.push({ status: end, amount: usd(wanted) })
          const promised = refunds
            .filter(({ status }) => status !== 'failed')
            .reduce<Money>((total, refund) => add(total, refund.amount), zero('USD'))
          expect(compare(promised, payment.capturedAmount)).toBeLessThanOrEqual(0)
          expect(add(promised, refundable(payment, { ...none, refunds }))).toEqual(payment.capturedAmount)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a dispute', () => {
  test('is not opened again by an answer that is older than the decision', () => {
    expect(advanceDispute('lost', 'open')).toBe('lost')
    expect(advanceDispute('won', 'inquiry')).toBe('won')
    expect(advanceDispute('open', 'inquiry')).toBe('open')
    expect(advanceDispute('inquiry', 'open')).toBe('open')
    expect(advanceDispute('lost', 'won')).toBe('won')
  })
})

describe('an intent', () => {
  const expected = { amount: 1999, currency: 'USD', livemode: false, orderId: 'o1' }

  test('is accepted when everything is as it was asked for', () => {
    expect(checkIntent({ ...expected, currency: 'usd' }, expected)).toEqual({ ok: true, value: null })
  })

  test.each([
    [{ amount: 1 }, 'amount_mismatch'],
    [{ currency: 'eur' }, 'currency_mismatch'],
    [{ livemode: true }, 'livemode_mismatch'],
    [{ orderId: 'o2' }, 'order_mismatch'],
    [{ orderId: null }, 'order_mismatch'],
  ])('with %o is quarantined', (change, code) => {
    expect(checkIntent({ ...expected, ...change }, expected)).toEqual({ ok: false, code })
  })
})
