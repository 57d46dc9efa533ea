import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { countryCodes, isCountryCode, type CountryCode } from '@/shared/countries'

import { storeRates } from './store-rates'

/** Where the context's store delivers to at all: everywhere, if one of its methods names no countries. */
export async function deliverableCountries(ctx: Context): Promise<readonly CountryCode[]> {
  const { shippingMethods } = await storeRates(ctx, localeOf(ctx))
  if (shippingMethods.some(({ countries }) => countries.length === 0)) return countryCodes
  return [...new Set(shippingMethods.flatMap(({ countries }) => countries))].filter(isCountryCode)
}
