import type { CountryCode } from '@/shared/countries'
import { groupBy } from '@/shared/group-by'
import { isPositive, zero, type CurrencyCode, type Money } from '@/shared/money'

import { leftToFreeShipping, type ShippingMethod } from './shipping'

/**
 * The value of goods from which delivery is free, in one currency, to these countries; empty for all without another
 * limit.
 */
export interface FreeDelivery {
  readonly countries: readonly CountryCode[]
  /** Other countries that this one does not hold for; only where `countries` is empty. */
  readonly except: readonly CountryCode[]
  readonly from: Money
}

interface Reach {
  readonly methods: readonly ShippingMethod[]
  readonly currencies: readonly CurrencyCode[]
  readonly notServed: readonly CountryCode[]
}

/**
 * The limits of free delivery by country and currency, by the same rule as the cart's meter. A country without a limit,
 * or where delivery is always free, has none.
 */
export function freeDeliveries({ methods, currencies, notServed }: Reach): FreeDelivery[] {
  const named = [...new Set(methods.flatMap(({ countries }) => countries))] as CountryCode[]
  const isEverywhere = methods.some(({ countries }) => countries.length === 0)
  return currencies.flatMap((currency) => {
    const limit = (country: CountryCode, among = methods) => leftToFreeShipping(among, country, zero(currency))
    const served = named.filter((country) => !notServed.includes(country))
    const byLimit = groupBy(served, (country) => JSON.stringify(limit(country)))
    const rest = isEverywhere
      ? // These methods name no country, so any country code gives the same result.
        limit(
          'AQ',
          methods.filter(({ countries }) => countries.length === 0),
        )
      : null
    return [
      ...[...byLimit].map(([from, countries]) => ({ countries, except: [], from: JSON.parse(from) as Money | null })),
      { countries: [], except: [...new Set([...named, ...notServed])], from: rest },
    ].flatMap(({ from, ...where }) => (from && isPositive(from) ? [{ ...where, from }] : []))
  })
}
