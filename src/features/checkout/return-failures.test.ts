import { describe, expect, test } from 'vitest'

import { locales } from '@/shared/locales'

import { returnFailure, returnProblem } from './return-failures'

const payment = { provider: 'stripe', failure: null } as never
const pending = { status: 'pending', nextStep: 'pay', placedAt: null, payment } as const
const failedWith = (code: string) => ({
  ...pending,
  nextStep: 'pay_again' as const,
  payment: { provider: 'stripe', failure: { code, message: 'in English' } } as never,
})

describe('a shopper who returns from the provider', () => {
  test.each([
    [
      'whom the bank did not recognize',
      failedWith('payment_intent_authentication_failure'),
      'failed',
      'authentication',
    ],
    ['whose card was declined', failedWith('card_declined'), 'failed', 'declined'],
    ['who closed the wallet', pending, 'failed', 'stopped'],
    ['who pressed cancel at the bank', pending, 'canceled', 'stopped'],
    [
      'after the order was canceled',
      { ...pending, status: 'canceled', nextStep: 'canceled' } as const,
      'failed',
      'expired',
    ],
    ['while the payment is being processed', pending, 'pending', null],
    ['without a status from the provider', pending, undefined, null],
    [
      'with a paid order',
      { ...pending, status: 'placed', nextStep: 'prepare', placedAt: 'x' } as const,
      'succeeded',
      null,
    ],
    [
      'whose order was placed and canceled later',
      { ...pending, status: 'canceled', nextStep: 'canceled', placedAt: 'x' } as const,
      'failed',
      null,
    ],
    ['whose payment was refunded', { ...pending, status: 'canceled', nextStep: 'refunded' } as const, 'failed', null],
  ])('%s', (_, order, redirectStatus, expected) => {
    expect(returnFailure(order, { redirect_status: redirectStatus })).toBe(expected)
  })

  test.each(locales)('reads the reason in %s, also with an old or a forged address', (locale) => {
    const words = ['declined', 'authentication', 'stopped', 'expired'].map((code) => returnProblem(code, locale)?.title)
    expect(new Set(words).size).toBe(4)
    expect(returnProblem('1', locale)).toEqual(returnProblem('declined', locale))
    expect(returnProblem(['x', 'y'], locale)).toEqual(returnProblem('declined', locale))
    expect(returnProblem(undefined, locale)).toBeNull()
  })
})
