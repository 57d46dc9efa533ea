import { describe, expect, test } from 'vitest'

import { checkAmount } from '@/features/payments/domain/check-amount'
import { currencyCodes, type CurrencyCode } from '@/shared/currencies'
import { money, type Money } from '@/shared/money'

import { toStripeAmount } from './stripe-amount'
import { stripeCurrencies, stripeLimits } from './stripe-limits'

const canStripeTake = (amount: Money) => checkAmount({ currencies: stripeCurrencies, limits: stripeLimits }, amount)

describe('what Stripe takes', () => {
  test.each<[number, CurrencyCode, string]>([
    [50, 'USD', 'ok'],
    [49, 'USD', 'amount_too_small'],
    [30, 'GBP', 'ok'],
    [29, 'GBP', 'amount_too_small'],
    [50, 'JPY', 'ok'],
    [49, 'JPY', 'amount_too_small'],
    [17_499, 'HUF', 'amount_too_small'],
    [99_999_999, 'USD', 'ok'],
    [100_000_000, 'USD', 'amount_too_large'],
    [99_999_999, 'JPY', 'ok'],
    [100_000_000, 'JPY', 'amount_too_large'],
    [999_999_999_999, 'IDR', 'ok'],
    [1_000_000_000_000, 'IDR', 'amount_too_large'],
    [5120, 'KWD', 'ok'],
    [5124, 'KWD', 'amount_uneven'],
    [1001, 'BHD', 'amount_uneven'],
    [99_999_990, 'KWD', 'ok'],
    [100_000_000, 'KWD', 'amount_too_large'],
    // Stripe counts krónur and shillings in hundredths, and ariary in whole ones.
    [999_999, 'ISK', 'ok'],
    [1_000_000, 'ISK', 'amount_too_large'],
    [999_999, 'UGX', 'ok'],
    [1_000_000, 'UGX', 'amount_too_large'],
    [1050, 'MGA', 'amount_uneven'],
    [1100, 'MGA', 'ok'],
    [10_000, 'IQD', 'currency_unsupported'],
    [10_000, 'LYD', 'currency_unsupported'],
    [10_000, 'GHS', 'currency_unsupported'],
  ])('%i %s is %s', (amount, currency, outcome) => {
    const answer = canStripeTake(money(amount, currency))
    expect(answer.ok ? 'ok' : answer.code).toBe(outcome)
  })

  test.each(currencyCodes)('in %s is exact at both of its limits', (currency) => {
    for (const amount of [1, 10, 99, 100, 1e6, 1e9, 1e13]) {
      const answer = canStripeTake(money(amount, currency))
      if (!answer.ok && answer.code !== 'currency_unsupported') {
        if (answer.code !== 'amount_uneven') expect(canStripeTake(answer.limit).ok).toBe(true)
      }
      const converted = toStripeAmount(money(amount, currency))
      if (answer.ok) expect(converted.ok && converted.value <= 999_999_999_999).toBe(true)
    }
  })
})
