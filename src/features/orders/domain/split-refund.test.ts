import { describe, expect, test } from 'vitest'

import type { DisputeState } from '@/features/payments/domain/dispute'
import type { Payment, PaymentBooks, Refund } from '@/features/payments/domain/payment'

import { repeatRefund, splitRefund } from './split-refund'

const payment = (id: string, capturedAmount: number): Payment => ({
  id,
  storeId: 'store',
  orderId: 'order',
  provider: 'card',
  method: null,
  status: 'captured',
  amount: capturedAmount,
  capturedAmount,
  refundedAmount: 0,
  currency: 'KWD',
  reference: `pi_${id}`,
  failureCode: null,
  failureMessage: null,
  ageSeconds: 60,
  capturedAt: '2026-11-30T10:00:00.000Z',
})

const refund = (id: string, amount: number, status: Refund['status'], retryOf: string | null = null): Refund => ({
  id,
  orderId: 'order',
  paymentId: 'first',
  status,
  amount,
  currency: 'KWD',
  reason: 'goodwill',
  reference: null,
  failureMessage: null,
  retryOf,
})

const dispute = (state: DisputeState, amount = 1000) => ({
  id: 'du_1',
  paymentId: 'first',
  state,
  amount,
  currency: 'KWD' as const,
  reason: 'fraudulent',
})

const books = (rest: Partial<PaymentBooks> = {}): PaymentBooks => ({
  payments: [payment('first', 1000), payment('second', 500)],
  refunds: [],
  disputes: [],
  ...rest,
})

const step = () => 10
const amounts = (plan: ReturnType<typeof splitRefund> | null) =>
  plan?.ok === true ? plan.value.map((part) => [part.payment.id, part.amount]) : plan

describe('a refund', () => {
  test('goes from the oldest payment on', () => {
    expect(amounts(splitRefund(books(), 1200, step))).toEqual([['first', 1000], ['second', 200]]) // prettier-ignore
    expect(amounts(splitRefund(books(), undefined, step))).toEqual([['first', 1000], ['second', 500]]) // prettier-ignore
  })

  test.each([
    [0, 'invalid_amount'],
    [-10, 'invalid_amount'],
    [1.5, 'invalid_amount'],
    [Number.NaN, 'invalid_amount'],
    [1510, 'refund_exceeds_captured'],
    [1, 'amount_not_refundable'],
    [1001, 'amount_not_refundable'],
  ])('of %s is %s', (amount, code) => {
    expect(splitRefund(books(), amount, step)).toMatchObject({ ok: false, code })
  })

  test.each<[DisputeState, number]>([
    ['inquiry', 1500],
    ['open', 500],
    ['won', 1500],
    ['lost', 500],
  ])('counts a payment with a dispute that is %s as so much: %i', (state, left) => {
    const found = books({ disputes: [dispute(state)] })
    expect(splitRefund(found, left, step).ok).toBe(true)
    expect(splitRefund(found, left + 10, step)).toEqual({
      ok: false,
      code: 'refund_exceeds_captured',
      refundable: left,
    })
  })

  test('fails with another reason when a bank holds all of the money, and when it was charged back', () => {
    const only = { payments: [payment('first', 1000)] }
    const held = books({ ...only, disputes: [dispute('open')] })
    expect(splitRefund(held, undefined, step)).toEqual({ ok: false, code: 'payment_disputed' })
    const lost = books({ ...only, disputes: [dispute('lost')] })
    expect(splitRefund(lost, 10, step)).toMatchObject({ code: 'refund_exceeds_captured', refundable: 0 })
    const part = books({ ...only, disputes: [dispute('lost', 400)] })
    expect(amounts(splitRefund(part, undefined, step))).toEqual([['first', 600]])
  })
})

describe('a failed refund', () => {
  test('is repeated once, with its own amount', () => {
    const failed = books({ refunds: [refund('a', 300, 'failed')] })
    expect(repeatRefund(failed, 'a', step)).toMatchObject({ ok: true, value: [{ amount: 300, retryOf: 'a' }] })
    const repeated = books({ refunds: [refund('a', 300, 'failed'), refund('b', 300, 'failed', 'a')] })
    expect(repeatRefund(repeated, 'a', step)).toBeNull()
    expect(repeatRefund(repeated, 'b', step)).toMatchObject({ ok: true })
  })

  test('is not repeated when its money has gone back in another way, or is with the bank', () => {
    const paidBack = books({ refunds: [refund('a', 300, 'failed'), refund('c', 800, 'succeeded')] })
    expect(repeatRefund(paidBack, 'a', step)).toMatchObject({ code: 'refund_exceeds_captured', refundable: 200 })
    const held = books({ refunds: [refund('a', 300, 'failed')], disputes: [dispute('open')] })
    expect(repeatRefund(held, 'a', step)).toMatchObject({ code: 'payment_disputed' })
    expect(repeatRefund(books({ refunds: [refund('a', 300, 'succeeded')] }), 'a', step)).toBeNull()
    expect(repeatRefund(books(), 'x', step)).toBeNull()
  })
})
