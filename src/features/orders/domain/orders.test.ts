import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { canDo, nextActions, type ActionableOrder } from '@/features/orders/domain/order-actions'
import { orderStates } from '@/features/orders/domain/order-state'
import { deriveFulfillmentStatus, derivePaymentStatus } from '@/features/orders/domain/order-summary'
import { brokenTotals, type OrderFigures } from '@/features/orders/domain/order-totals'
import { priceCart, type Quote } from '@/features/pricing/domain/quote'
import { money } from '@/shared/money'
import { eventsFrom, transition } from '@/shared/state-machine'

const usd = (amount: number) => money(amount, 'USD')
const captured = (amount: number) => ({ status: 'captured' as const, amount: usd(amount), capturedAmount: usd(amount) })
const open = (status: 'authorized' | 'failed' | 'voided', amount = 100) => ({
  status,
  amount: usd(amount),
  capturedAmount: usd(0),
})
const refunded = (amount: number, status: 'succeeded' | 'pending' | 'failed' = 'succeeded') => ({
  status,
  amount: usd(amount),
})

/** As the checkout copies them into an order. */
const figuresOf = ({ taxInclusive, lines, shippingLine, taxLines, ...totals }: Quote): OrderFigures => ({
  taxInclusive,
  lines: lines.map((line) => ({
    quantity: line.quantity,
    unitPrice: line.unitPrice.amount,
    subtotal: line.subtotal.amount,
    discountTotal: line.discountTotal.amount,
    taxTotal: line.taxTotal.amount,
    total: line.total.amount,
  })),
  shippingLine: shippingLine && {
    code: shippingLine.code,
    name: 'Standard',
    minDays: 1,
    maxDays: 2,
    amount: shippingLine.subtotal.amount - shippingLine.discountTotal.amount,
    taxTotal: shippingLine.taxTotal.amount,
  },
  taxLines: taxLines.map(({ name, rateBasisPoints, taxable, tax }) => ({
    name,
    basisPoints: rateBasisPoints,
    taxable: taxable.amount,
    tax: tax.amount,
  })),
  subtotal: totals.subtotal.amount,
  discountTotal: totals.discountTotal.amount,
  shippingTotal: totals.shippingTotal.amount,
  taxTotal: totals.taxTotal.amount,
  total: totals.total.amount,
})

describe('an order', () => {
  test('is placed, then completed or canceled, and only an order canceled as unpaid can be reinstated', () => {
    expect(transition(orderStates, 'pending', 'place')).toEqual({ ok: true, value: 'placed' })
    expect(transition(orderStates, 'pending', 'complete').ok).toBe(false)
    expect(transition(orderStates, 'canceled', 'place').ok).toBe(false)
    expect(eventsFrom(orderStates, 'completed')).toEqual([])
    expect(eventsFrom(orderStates, 'canceled')).toEqual(['reinstate'])
  })
})

describe('the payment status', () => {
  test.each([
    ['unpaid', usd(100), [], []],
    ['unpaid', usd(100), [open('failed')], []],
    ['partially_paid', usd(100), [captured(99)], []],
    ['partially_paid', usd(100), [captured(50)], [refunded(10)]],
    ['partially_paid', usd(100), [captured(50), open('authorized', 49)], []],
    ['authorized', usd(100), [open('authorized')], []],
    ['authorized', usd(100), [captured(50), open('authorized', 50)], []],
    ['paid', usd(100), [captured(40), captured(60)], []],
    ['paid', usd(100), [captured(100), captured(100)], [refunded(100)]],
    ['voided', usd(100), [open('voided')], []],
    ['paid', usd(100), [open('voided'), captured(100)], []],
    ['paid', usd(0), [], []],
    ['paid', usd(100), [captured(100)], [refunded(100, 'failed'), refunded(1, 'pending')]],
    ['partially_refunded', usd(100), [captured(100)], [refunded(99)]],
    ['refunded', usd(100), [captured(100)], [refunded(60), refunded(40)]],
  ] as const)('is %s', (expected, total, payments, refunds) => {
    expect(derivePaymentStatus(total, payments, { refunds, disputes: [] })).toBe(expected)
  })

  test.each([
    ['paid', 'inquiry'],
    ['disputed', 'open'],
    ['paid', 'won'],
    ['charged_back', 'lost'],
  ] as const)('is %s with a dispute that is %s', (expected, state) => {
    const disputes = [{ state, amount: usd(100) }]
    expect(derivePaymentStatus(usd(100), [captured(100)], { refunds: [], disputes })).toBe(expected)
  })
})

describe('the fulfillment status', () => {
  const pen = { id: 'pen', quantity: 2, isDigital: false }
  const book = { id: 'book', quantity: 1, isDigital: true }

  test.each([
    ['not_required', [book], []],
    ['unfulfilled', [pen, book], []],
    ['partially_fulfilled', [pen, book], [['pen', 1]]],
    ['fulfilled', [pen, book], [['pen', 2]]],
  ] as const)('is %s', (expected, lines, shipped) => {
    expect(deriveFulfillmentStatus(lines, { shipped: new Map(shipped), isRestCanceled: false })).toBe(expected)
  })

  test('is that of a fulfilled order once the rest of it was canceled', () => {
    expect(deriveFulfillmentStatus([pen], { shipped: new Map([['pen', 1]]), isRestCanceled: true })).toBe('fulfilled')
  })
})

describe('the next actions', () => {
  const order: ActionableOrder = {
    status: 'placed',
    paymentStatus: 'paid',
    fulfillmentStatus: 'unfulfilled',
    isManualPayment: false,
    isPaidOnDelivery: false,
    isCanceledUnpaid: false,
    isCapturable: false,
    isRefundable: true,
  }

  test.each([
    ['a paid order', {}, ['fulfill', 'refund', 'cancel']],
    [
      'an authorized order',
      { paymentStatus: 'authorized', isCapturable: true, isRefundable: false },
      ['capture', 'cancel'],
    ],
    [
      'a transfer of which a part has arrived',
      { paymentStatus: 'partially_paid', isManualPayment: true },
      ['mark_paid', 'refund', 'cancel'],
    ],
    ['a shipped one', { fulfillmentStatus: 'fulfilled' }, ['complete', 'refund']],
    ['a partly shipped one', { fulfillmentStatus: 'partially_fulfilled' }, ['fulfill', 'refund', 'cancel_rest']],
    [
      'a partly shipped one that is refunded in full',
      { fulfillmentStatus: 'partially_fulfilled', paymentStatus: 'refunded', isRefundable: false },
      ['cancel_rest'],
    ],
    ['a disputed one', { paymentStatus: 'disputed', isRefundable: false }, ['fulfill_anyway']],
    ['one that was charged back', { paymentStatus: 'charged_back', isRefundable: false }, ['fulfill_anyway', 'cancel']],
    [
      'a parcel that the buyer refused',
      {
        paymentStatus: 'unpaid',
        fulfillmentStatus: 'fulfilled',
        isManualPayment: true,
        isPaidOnDelivery: true,
        isRefundable: false,
      },
      ['mark_paid', 'close_unpaid'],
    ],
    [
      'a transfer that did not come in time',
      {
        status: 'canceled',
        paymentStatus: 'voided',
        isManualPayment: true,
        isCanceledUnpaid: true,
        isRefundable: false,
      },
      ['reinstate'],
    ],
    ['a paid download', { fulfillmentStatus: 'not_required' }, ['complete', 'refund', 'cancel']],
    [
      'an awaited bank transfer',
      { paymentStatus: 'unpaid', isManualPayment: true, isRefundable: false },
      ['mark_paid', 'cancel'],
    ],
    [
      'cash on delivery',
      { paymentStatus: 'unpaid', isManualPayment: true, isPaidOnDelivery: true, isRefundable: false },
      ['mark_paid', 'fulfill', 'cancel'],
    ],
    ['a card payment in progress', { status: 'pending', paymentStatus: 'unpaid', isRefundable: false }, ['cancel']],
    ['a completed one', { status: 'completed', fulfillmentStatus: 'fulfilled' }, ['refund']],
    ['a canceled and refunded one', { status: 'canceled', paymentStatus: 'refunded', isRefundable: false }, []],
    ['a refunded one not yet shipped', { paymentStatus: 'refunded', isRefundable: false }, ['cancel']],
  ] as const)('of %s', (_, change, expected) => {
    expect(nextActions({ ...order, ...change })).toEqual(expected)
  })

  test('can be checked one by one', () => {
    expect(canDo(order, 'fulfill')).toBe(true)
    expect(canDo(order, 'mark_paid')).toBe(false)
  })
})

describe('the figures of an order', () => {
  const line = { id: 'a', sku: 'A', quantity: 3, unitPrice: usd(333), taxRate: 825, requiresShipping: true }
  const discount = { source: 'x', label: 'X', amount: usd(-100), target: { kind: 'order' as const } }
  const shipping = { code: 'standard', amount: usd(590), taxRate: 825 }

  test('are sound for every quote', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 99 }), fc.nat(100_000), (taxInclusive, quantity, price) => {
        const lines = [line, { ...line, id: 'b', quantity, unitPrice: usd(price) }]
        const quote = priceCart({ currency: 'USD', taxInclusive, lines, shipping, adjustments: [discount] })
        expect(brokenTotals(figuresOf(quote))).toEqual([])
      }),
    )
  })

  test('name the rule that a forged total breaks', () => {
    const order = figuresOf(priceCart({ currency: 'USD', taxInclusive: true, lines: [line] }))
    expect(brokenTotals({ ...order, total: 1 })).toEqual(['the totals add up', 'the summary adds up'])
    expect(brokenTotals({ ...order, subtotal: 1 })).toContain('the subtotals add up')
    expect(brokenTotals({ ...order, taxLines: [] })).toEqual(['the tax summary adds up'])
    expect(brokenTotals({ ...order, lines: [] })).toContain('there are lines')
  })
})
