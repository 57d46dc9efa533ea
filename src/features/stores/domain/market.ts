import { countryCodes, isCountryCode, type CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { localeEntry, type Locale } from '@/shared/locales'

/** The country of a shopper's delivery and the currency, for pages, cart, checkout and API. */
export interface Market {
  readonly country: CountryCode
  readonly currency: CurrencyCode
}

/** The settings of a store about markets. */
export interface MarketRules {
  readonly currencies: readonly CurrencyCode[]
  readonly defaultCurrency: CurrencyCode
  readonly defaultCountry: CountryCode | null
  /** The market of a language until the shopper chooses. */
  readonly languageDefaults: readonly LanguageDefault[]
  readonly notServed: readonly CountryCode[]
  readonly deliveryCountries: readonly CountryCode[]
}

export interface LanguageDefault {
  readonly locale: Locale
  readonly country: CountryCode | null
  readonly currency: CurrencyCode | null
}

/** The market in a cookie, a cart or an address: values may be missing, unknown or out of date. */
export interface KnownMarket {
  readonly country?: string | null | undefined
  readonly currency?: string | null | undefined
}

/** Whether the store sells to a country at all; it may still have no shipping method for parcels to it. */
export const isServed = ({ notServed }: Pick<MarketRules, 'notServed'>, country: CountryCode): boolean =>
  !notServed.includes(country)

/** All served countries, to which goods without a parcel are sold. */
export const servedCountries = (store: Pick<MarketRules, 'notServed'>): CountryCode[] =>
  countryCodes.filter((country) => isServed(store, country))

/** The countries to which the store ships; null if these are all that it serves. */
export const namedDeliveryCountries = (
  store: Pick<MarketRules, 'notServed' | 'deliveryCountries'>,
): readonly CountryCode[] | null =>
  store.deliveryCountries.length === servedCountries(store).length ? null : store.deliveryCountries

/**
 * The market of a shopper who reads the store in `locale`: country and currency are each the first known value that the
 * store still serves or sells in, or else its default for the language, or else its own default.
 */
export function marketFor(store: MarketRules, locale: Locale, ...known: readonly KnownMarket[]): Market {
  const usual = store.languageDefaults.find((each) => each.locale === locale)
  const [anyDelivered = localeEntry(locale).country] = store.deliveryCountries
  const isDelivered = (code: CountryCode | null | undefined) => code != null && store.deliveryCountries.includes(code)
  return {
    country:
      first(known, ({ country }) => servedCountry(store, country)) ??
      [usual?.country, store.defaultCountry, localeEntry(locale).country].find(isDelivered) ??
      anyDelivered,
    currency:
      first([...known, usual ?? {}], ({ currency }) => store.currencies.find((each) => each === currency)) ??
      store.defaultCurrency,
  }
}

const servedCountry = (store: MarketRules, code: string | null | undefined) =>
  code != null && isCountryCode(code) && isServed(store, code) ? code : undefined

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The countries to which a store ships: all that a shipping method names, or all countries if one names none, without
 * those not served. `reach` has the countries of each method. A store without methods sells only goods without a
 * parcel.
 */
export function deliveryCountries(
  reach: readonly (readonly string[])[],
  notServed: readonly CountryCode[],
): CountryCode[] {
  const isEverywhere = reach.length === 0 || reach.some((countries) => countries.length === 0)
  const named = isEverywhere ? countryCodes : [...new Set(reach.flat())].filter(isCountryCode)
  return named.filter((country) => isServed({ notServed }, country))
}
