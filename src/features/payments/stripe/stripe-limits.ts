import type { AmountLimits } from '@/features/payments/domain/check-amount'
import { currencyCodes, type CurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'

import { fromStripeAmount, stripeStep, toStripeAmount } from './stripe-amount'

/** The currencies of this shop that Stripe does not support: docs.stripe.com/currencies#presentment-currencies. */
const unsupported: ReadonlySet<CurrencyCode> = new Set([
  ...(['BTN', 'CUP', 'ERN', 'GHS', 'IQD', 'IRR', 'KPW', 'LYD', 'MRU'] as const),
  ...(['SDG', 'SSP', 'STN', 'SVC', 'SYP', 'TMT', 'VES', 'ZWG'] as const),
])

export const stripeCurrencies: ReadonlySet<CurrencyCode> = new Set(
  currencyCodes.filter((currency) => !unsupported.has(currency)),
)

/**
 * Stripe's minimum charges, in Stripe's own units: docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. For
 * other currencies the converted minimum of the settlement currency applies, which only Stripe knows.
 */
const least: Partial<Record<CurrencyCode, number>> = {
  USD: 50, AED: 200, AUD: 50, BRL: 50, CAD: 50, CHF: 50, CZK: 1500, DKK: 250, EUR: 50, GBP: 30, HKD: 400, HUF: 17_500,
  INR: 50, JPY: 50, MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200, RON: 200, SEK: 300, SGD: 50, THB: 1000,
} // prettier-ignore

/** The maximum charge: twelve digits for rupiah, eight for all other currencies (the same page). */
function mostOf(currency: CurrencyCode): number {
  const step = stripeStep(currency)
  const atStripe = toStripeAmount(money(step, currency))
  const digits = currency === 'IDR' ? 999_999_999_999 : 99_999_999
  return Math.floor(digits / (atStripe.ok ? atStripe.value : 1)) * step
}

/** Stripe's published limits in a currency. */
export function stripeLimits(currency: CurrencyCode): AmountLimits {
  const fewest = least[currency]
  return {
    least: fewest === undefined ? null : fromStripeAmount(fewest, currency).amount,
    most: mostOf(currency),
    step: stripeStep(currency),
  }
}
