import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dueAmount } from './due-amount'
import type { SettledPayment } from './settled-payment'

const payment: SettledPayment = {
  id: 'payment',
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
const due = (order: 'pending' | 'placed' | 'completed' | 'canceled', payments: readonly SettledPayment[]): number =>
  dueAmount({ order, total: 250, payments })

describe('what is left to pay', () => {
  test('is the total less what is captured and authorized', () => {
    const authorized = { ...payment, status: 'authorized' as const, captured: 0, amount: 50 }
    expect(due('placed', [])).toBe(250)
    expect(due('placed', [payment, authorized])).toBe(100)
    expect(due('pending', [{ ...payment, status: 'failed', captured: 0 }])).toBe(250)
  })

  test('is nothing once the order is canceled or completed', () => {
    expect(due('canceled', [])).toBe(0)
    expect(due('completed', [])).toBe(0)
  })

  test('grows by what a bank took back, and not by what the shop gave back', () => {
    expect(due('placed', [{ ...payment, chargedBack: 60 }])).toBe(210)
    expect(due('placed', [{ ...payment, refunded: 60 }])).toBe(150)
  })

  test('is the whole total when a payment was refunded before the order was placed', () => {
    expect(due('pending', [{ ...payment, refunded: 100 }])).toBe(250)
  })

  test('is never negative, and one payment of it leaves nothing', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 })
    fc.assert(
      fc.property(amounts, (captured) => {
        const paid = captured.map((amount) => ({ ...payment, amount, captured: amount }))
        const rest = due('placed', paid)
        expect(rest).toBeGreaterThanOrEqual(0)
        expect(due('placed', [...paid, { ...payment, amount: rest, captured: rest }])).toBe(0)
      }),
    )
  })
})
