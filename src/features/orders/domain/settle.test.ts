import { describe, expect, test } from 'vitest'

import { settle, type Settlement, type SettlementDecision } from '@/features/orders/domain/settle'
import type { SettledPayment } from '@/features/orders/domain/settled-payment'

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
  ['a payment that was refunded already', order({ order: 'canceled', payments: [{ ...card, refunded: 100 }] }), keep],
  [
    'a payment that was refunded before it was settled',
    order({ payments: [{ ...card, refunded: 100 }] }),
    canceled('refunded'),
  ],
  ['a partly refunded payment', order({ payments: [{ ...card, refunded: 30 }] }), place],
  [
    'a second payment after a discount',
    order({ order: 'placed', payments: [{ ...card, refunded: 30, waived: 30 }, second] }),
    { ...keep, giveBack: back('second', 100, 'paid_twice') },
  ],
  [
    'a second payment after the first was refunded elsewhere',
    order({ order: 'placed', payments: [{ ...card, refunded: 100 }, second] }),
    keep,
  ],
  [
    'a payment after a bank took back the first',
    order({ order: 'placed', payments: [{ ...card, chargedBack: 100 }, second] }),
    keep,
  ],
  ['a payment in progress', order({ payments: [open] }), keep],
  ['a declined card', order({ payments: [failed] }), keep],
  ['an abandoned checkout', order({ payments: [open], isExpired: true }), { ...keep, void: ['open'] }],
  ['a declined card, abandoned', order({ payments: [failed], isExpired: true }), { ...keep, void: ['open'] }],
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
  [
    'an abandoned attempt to pay a placed order',
    order({ order: 'placed', payments: [{ ...open, isStale: true }] }),
    { ...keep, void: ['open'] },
  ],
  ['a recent attempt to pay a placed order', order({ order: 'placed', payments: [open] }), keep],
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
