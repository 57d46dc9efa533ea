import type { CountryCode } from '@/shared/countries'
import { compare, isPositive, subtract, zero, type Money } from '@/shared/money'

/** A shipping method with a flat rate per currency. */
export type ShippingMethod = {
  readonly code: string
  readonly name: string
  /** The countries that it delivers to (ISO 3166-1 alpha-2); empty for all that no other method names. */
  readonly countries: readonly string[]
  /**
   * One per currency; the method is not offered in other currencies. `freeFrom` is compared with the goods after
   * discounts.
   */
  readonly prices: readonly { readonly amount: Money; readonly freeFrom: Money | null }[]
  /** Working days from the order to the arrival. */
  readonly minDays?: number | null | undefined
  readonly maxDays?: number | null | undefined
}

export type ShippingRate = {
  readonly code: string
  readonly name: string
  readonly amount: Money
  readonly minDays: number | null
  readonly maxDays: number | null
}

/**
 * The rates of the methods that deliver to a country, the cheapest first (in the methods' order when equal). `subtotal`
 * is that of the goods after discounts; from a method's threshold on it is free.
 */
export function shippingRatesFor(
  methods: readonly ShippingMethod[],
  country: CountryCode,
  subtotal: Money,
): ShippingRate[] {
  return methodsTo(methods, country)
    .flatMap((method): ShippingRate[] => {
      const price = priceOf(method, subtotal)
      if (price === null) return []
      const free = price.freeFrom !== null && compare(subtotal, price.freeFrom) >= 0
      return [
        {
          code: method.code,
          name: method.name,
          amount: free ? zero(subtotal.currency) : price.amount,
          minDays: method.minDays ?? null,
          maxDays: method.maxDays ?? null,
        },
      ]
    })
    .toSorted((a, b) => compare(a.amount, b.amount))
}

/** The rate of the method with this code, or null when it does not deliver there or not in this currency. */
export const findShippingRate = (rates: readonly ShippingRate[], code: string): ShippingRate | null =>
  rates.find((rate) => rate.code === code) ?? null

/**
 * The amount that is left to free delivery, for the meter: zero when a method is free already, null when none can
 * become free.
 */
export function leftToFreeShipping(
  methods: readonly ShippingMethod[],
  country: CountryCode,
  subtotal: Money,
): Money | null {
  const thresholds = methodsTo(methods, country).flatMap((method) => {
    const price = priceOf(method, subtotal)
    if (price === null) return []
    return isPositive(price.amount) ? (price.freeFrom ?? []) : zero(subtotal.currency)
  })
  const [nearest] = thresholds.toSorted(compare)
  if (nearest === undefined) return null
  return compare(subtotal, nearest) >= 0 ? zero(subtotal.currency) : subtract(nearest, subtotal)
}

function methodsTo(methods: readonly ShippingMethod[], country: CountryCode): readonly ShippingMethod[] {
  const named = methods.filter((method) => method.countries.includes(country))
  return named.length > 0 ? named : methods.filter((method) => method.countries.length === 0)
}

const priceOf = (method: ShippingMethod, { currency }: Money) =>
  method.prices.find((price) => price.amount.currency === currency) ?? null
