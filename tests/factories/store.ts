import type { StoreScope, SystemContext } from '@/platform/context'
import { deliveryCountries } from '@/features/stores/domain/market'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

import { unique } from './unique'

export interface StoreWishes {
  readonly slug?: string
  readonly domain?: string
  readonly isDefault?: boolean
  readonly locales?: Locale[]
  readonly currencies?: CurrencyCode[]
  readonly taxInclusive?: boolean
  readonly timeZone?: string
  readonly defaultCountry?: CountryCode
  readonly sellerCountry?: CountryCode
  readonly languageDefaults?: StoreScope['languageDefaults']
  /** None when left out. */
  readonly notServed?: readonly CountryCode[]
  /** Basis points by country. */
  readonly taxRates?: Readonly<Record<string, number>>
}

/**
 * A store that taxes Germany at 19 %, delivers there for 4.90 (free from 75.00) or by express for 12.90, everywhere else
 * for 24.90, and takes bank transfers and, in Germany, cash on delivery. All amounts are the same in every currency.
 */
export async function createStore(ctx: SystemContext, wishes: StoreWishes = {}): Promise<StoreScope> {
  const slug = wishes.slug ?? unique('store')
  const locales = wishes.locales ?? ['en', 'de', 'ar']
  const currencies = wishes.currencies ?? ['USD', 'EUR']
  const [defaultLocale = 'en'] = locales
  const [defaultCurrency = 'USD'] = currencies
  const taxInclusive = wishes.taxInclusive ?? true
  const timeZone = wishes.timeZone ?? 'UTC'
  const { defaultCountry = null, sellerCountry = null, languageDefaults = [], notServed = [] } = wishes
  const rates = (amount: number, freeFrom?: number) =>
    currencies.map((currency) => ({ currency, amount, ...(freeFrom === undefined ? {} : { freeFrom }) }))
  const { id } = await ctx.payload.create({
    collection: 'stores',
    data: {
      name: slug,
      slug,
      domains: [wishes.domain ?? `${slug}.example`],
      isDefault: wishes.isDefault ?? false,
      locales,
      defaultLocale,
      currencies,
      defaultCurrency,
      defaultCountry,
      sellerCountry,
      languageDefaults: [...languageDefaults],
      notServed: [...notServed],
      contact: { email: `hello@${slug}.example` },
      taxInclusive,
      timeZone,
      taxRates: Object.entries(wishes.taxRates ?? { DE: 1900 }).map(([country, basisPoints]) => ({
        country,
        name: 'VAT',
        basisPoints,
      })),
      shippingMethods: [
        { code: 'express', name: 'Express', countries: ['DE'], minDays: 1, maxDays: 1, rates: rates(1290) },
        { code: 'standard', name: 'Standard', countries: ['DE'], minDays: 1, maxDays: 3, rates: rates(490, 7500) },
        { code: 'world', name: 'World', countries: [], minDays: 7, maxDays: 14, rates: rates(2490) },
      ],
      manualPayments: [
        { code: 'bank-transfer', name: 'Bank transfer', instructions: 'Within a week, please.' },
        { code: 'at-the-door', name: 'Cash at the door', countries: ['DE'], paidOnDelivery: true },
      ],
    },
  })
  return {
    id,
    slug,
    name: slug,
    origin: `https://${slug}.example`,
    defaultLocale,
    locales,
    defaultCurrency,
    currencies,
    defaultCountry,
    sellerCountry,
    languageDefaults,
    notServed,
    deliveryCountries: deliveryCountries([[]], notServed),
    taxInclusive,
    timeZone,
  }
}
