import { currencyDigits, isCurrencyCode } from '@/shared/currencies'
import { money, type CurrencyCode, type Money } from '@/shared/money'
import { fail, ok, type Result } from '@/shared/result'

/**
 * Where Stripe's minor units differ from ISO 4217: docs.stripe.com/currencies#minor-units. ISK and UGX have
 * none, but keep two digits there for backwards compatibility; MGA has two, and none there.
 */
const stripeDigits: Partial<Record<CurrencyCode, number>> = { ISK: 2, UGX: 2, MGA: 0 }

/**
 * Stripe takes only multiples of this many minor units. In currencies with three decimals the last digit must be 0
 * (docs.stripe.com/currencies#three-decimal), and amounts in ariary must be whole.
 */
export function stripeStep(currency: CurrencyCode): number {
  const iso = currencyDigits[currency]
  return iso === 3 ? 10 : 10 ** Math.max(0, iso - (stripeDigits[currency] ?? iso))
}

/** The integer to send to Stripe, or the refusal of an amount that Stripe cannot charge exactly. */
export function toStripeAmount({ amount, currency }: Money): Result<number, { code: 'amount_not_chargeable' }> {
  if (amount % stripeStep(currency) !== 0) return fail('amount_not_chargeable')
  const iso = currencyDigits[currency]
  const shift = (stripeDigits[currency] ?? iso) - iso
  const converted = shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift
  return Number.isSafeInteger(converted) ? ok(converted) : fail('amount_not_chargeable')
}

/** Money from Stripe's integer and lower-case currency. @throws RangeError when the shop does not have the currency. */
export function fromStripeAmount(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase()
  if (!isCurrencyCode(currency)) throw new RangeError(`Unknown currency: ${stripeCurrency}`)
  const iso = currencyDigits[currency]
  const shift = iso - (stripeDigits[currency] ?? iso)
  return money(shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift, currency)
}
