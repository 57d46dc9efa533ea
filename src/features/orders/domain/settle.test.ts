import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { settle, type Settlement } from '@/features/orders/domain/settle'

const paid: Settlement = {
  order: 'pending',
  payment: 'captured',
  isPaidByAnother: false,
  isRefunded: false,
  isHeldByBank: false,
  hasFailedRefund: false,
  stock: 'held',
  isExpired: false,
}

describe('settling', () => {
  test.each([
    ['a payment in time', {}, { do: 'place' }],
    ['an authorization in time', { payment: 'authorized' }, { do: 'place' }],
    ['a late payment, stock still there', { isExpired: true }, { do: 'place' }],
    ['a late payment, stock gone', { stock: 'gone', isExpired: true }, { do: 'refund', reason: 'out_of_stock' }],
    ['a late authorization, stock gone', { payment: 'authorized', stock: 'gone' }, { do: 'void' }],
    ['the second messenger', { order: 'placed' }, { do: 'already_placed' }],
    ['a straggler after completion', { order: 'completed' }, { do: 'already_placed' }],
    ['a payment of a canceled order', { order: 'canceled' }, { do: 'refund', reason: 'order_canceled' }],
    [
      'a second payment of one order',
      { order: 'placed', isPaidByAnother: true },
      { do: 'refund', reason: 'paid_twice' },
    ],
    ['a payment that the bank holds', { order: 'canceled', isHeldByBank: true }, { do: 'wait' }],
    ['a refund that failed before', { order: 'canceled', hasFailedRefund: true }, { do: 'wait' }],
    ['a payment given back already', { order: 'canceled', isRefunded: true }, { do: 'already_refunded' }],
    ['a payment under way', { payment: 'pending' }, { do: 'wait' }],
    ['a declined card', { payment: 'failed' }, { do: 'fail' }],
    ['a checkout left behind', { payment: 'pending', isExpired: true }, { do: 'void' }],
    ['a declined card, left behind', { payment: 'failed', isExpired: true }, { do: 'void' }],
    [
      'an attempt after another one paid',
      { payment: 'pending', order: 'placed', isPaidByAnother: true },
      { do: 'void' },
    ],
    ['an attempt on a canceled order', { payment: 'failed', order: 'canceled' }, { do: 'void' }],
    ['a voided payment', { payment: 'voided', isExpired: true }, { do: 'cancel' }],
    ['a voided payment of a canceled order', { payment: 'voided', order: 'canceled' }, { do: 'done' }],
    [
      'a voided attempt after another one paid',
      { payment: 'voided', order: 'placed', isPaidByAnother: true },
      { do: 'done' },
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(settle({ ...paid, ...change })).toEqual(expected)
  })
})

const anySettlement: fc.Arbitrary<Settlement> = fc.record({
  order: fc.constantFrom('pending', 'placed', 'completed', 'canceled'),
  payment: fc.constantFrom('pending', 'authorized', 'captured', 'failed', 'voided'),
  isPaidByAnother: fc.boolean(),
  isRefunded: fc.boolean(),
  isHeldByBank: fc.boolean(),
  hasFailedRefund: fc.boolean(),
  stock: fc.constantFrom('held', 'gone'),
  isExpired: fc.boolean(),
})

describe('invariant I2', () => {
  test('a captured payment is placed or given back, always', () => {
    fc.assert(
      fc.property(anySettlement, (state) => {
        const decision = settle({ ...state, payment: 'captured' }).do
        const ends = ['place', 'already_placed', 'refund', 'already_refunded']
        expect(state.isHeldByBank || state.hasFailedRefund ? [...ends, 'wait'] : ends).toContain(decision)
      }),
    )
  })

  test('nothing is placed or refunded without money, and no order is canceled while its payment can still succeed', () => {
    fc.assert(
      fc.property(anySettlement, (state) => {
        const decision = settle(state).do
        if (decision === 'place') expect(['captured', 'authorized']).toContain(state.payment)
        if (decision === 'refund') expect(state.payment).toBe('captured')
        if (decision === 'cancel') expect(state.payment).toBe('voided')
      }),
    )
  })

  test('settling again after the decision was carried out changes nothing more', () => {
    fc.assert(
      fc.property(anySettlement, (before) => {
        fc.pre(before.payment === 'captured' && !before.isHeldByBank && !before.hasFailedRefund)
        const first = settle(before)
        const after: Settlement =
          first.do === 'place'
            ? { ...before, order: 'placed' }
            : first.do === 'refund'
              ? { ...before, isRefunded: true, order: before.order === 'pending' ? 'canceled' : before.order }
              : before
        expect(['already_placed', 'already_refunded']).toContain(settle(after).do)
      }),
    )
  })
})
