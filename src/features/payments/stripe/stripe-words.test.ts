import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { currencyCodes } from '@/shared/currencies'
import { money } from '@/shared/money'

import { fromStripeAmount, toStripeAmount } from './stripe-amount'
import { disputeStateOf, paymentStateOf, refundStateOf } from './stripe-status'

test.each([
  ['requires_payment_method', false, 'pending'],
  ['requires_payment_method', true, 'failed'],
  ['requires_action', true, 'pending'],
  ['processing', false, 'pending'],
  ['requires_capture', false, 'authorized'],
  ['succeeded', true, 'captured'],
  ['canceled', false, 'voided'],
] as const)("Stripe's %s (error: %s) is %s here", (status, hasError, expected) => {
  expect(paymentStateOf(status, hasError)).toBe(expected)
})

test('a status that Stripe adds later stops the job', () => {
  expect(() => paymentStateOf('levitating' as 'succeeded', false)).toThrow()
  expect(refundStateOf('requires_action')).toBe('pending')
  expect(refundStateOf(null)).toBe('pending')
  expect(refundStateOf('canceled')).toBe('failed')
})

describe("Stripe's amounts", () => {
  test.each([
    [money(1999, 'USD'), 1999],
    [money(500, 'JPY'), 500],
    [money(500, 'ISK'), 50_000],
    [money(700, 'MGA'), 7],
    [money(1230, 'KWD'), 1230],
  ])('%o is %i', (amount, expected) => {
    expect(toStripeAmount(amount)).toEqual({ ok: true, value: expected })
  })

  test.each([money(1234, 'KWD'), money(750, 'MGA')])('%o cannot be charged exactly', (amount) => {
    expect(toStripeAmount(amount)).toEqual({ ok: false, code: 'amount_not_chargeable' })
  })

  test('come back as the same money', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.constantFrom(...currencyCodes), (amount, currency) => {
        const sent = toStripeAmount(money(amount, currency))
        if (sent.ok) expect(fromStripeAmount(sent.value, currency.toLowerCase())).toEqual(money(amount, currency))
      }),
    )
    expect(() => fromStripeAmount(1, 'xxx')).toThrow(RangeError)
  })
})

describe("Stripe's disputes", () => {
  test.each([
    ['warning_needs_response', 'inquiry'],
    ['warning_under_review', 'inquiry'],
    ['warning_closed', 'won'],
    ['needs_response', 'open'],
    ['under_review', 'open'],
    ['something_new', 'open'],
    ['won', 'won'],
    ['prevented', 'won'],
    ['lost', 'lost'],
    ['appeal_needs_response', 'lost'],
    ['appeal_under_review', 'lost'],
  ])('that is %s counts as %s', (status, state) => {
    expect(disputeStateOf(status)).toBe(state)
  })
})
