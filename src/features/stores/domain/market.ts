import { countryCodes, isCountryCode, type CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { localeEntry, type Locale } from '@/shared/locales'

/** Where a shopper's goods go and what they are paid in: the one answer for pages, cart, checkout and API. */
export interface Market {
  readonly country: CountryCode
  readonly currency: CurrencyCode
}

/** What a store says about its markets. */
export interface MarketRules {
  readonly currencies: readonly CurrencyCode[]
  readonly defaultCurrency: CurrencyCode
  readonly defaultCountry: CountryCode | null
  /** What shoppers of a language see until they choose. */
  readonly languageDefaults: readonly LanguageDefault[]
  readonly notServed: readonly CountryCode[]
  readonly deliveryCountries: readonly CountryCode[]
}

export interface LanguageDefault {
  readonly locale: Locale
  readonly country: CountryCode | null
  readonly currency: CurrencyCode | null
}

/** What a cookie, a cart or an address says of a shopper: anything may be missing, unknown or out of date. */
export interface KnownMarket {
  readonly country?: string | null | undefined
  readonly currency?: string | null | undefined
}

/** Whether the store sells to a country at all; it may still have no shipping method for parcels to it. */
export const isServed = ({ notServed }: Pick<MarketRules, 'notServed'>, country: CountryCode): boolean =>
  !notServed.includes(country)

/** The countries of all that needs no parcel: every one that is served. */
export const servedCountries = (store: Pick<MarketRules, 'notServed'>): CountryCode[] =>
  countryCodes.filter((country) => isServed(store, country))

/** Where parcels go, by name; null if they go to every country that the store serves. */
export const namedDeliveryCountries = (
  store: Pick<MarketRules, 'notServed' | 'deliveryCountries'>,
): readonly CountryCode[] | null =>
  store.deliveryCountries.length === servedCountries(store).length ? null : store.deliveryCountries

/**
 * The market of a shopper who reads the store in `locale`. Of what is known of them, the first counts that the store
 * still serves and sells in; then the store's default for the language, then the store's default.
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
 * Where parcels go: all countries that a shipping method names, or all there are if one names none, without those that
 * are not served. `reach` holds the countries of each method. A store without methods sells what needs no parcel.
 */
export function deliveryCountries(
  reach: readonly (readonly string[])[],
  notServed: readonly CountryCode[],
): CountryCode[] {
  const isEverywhere = reach.length === 0 || reach.some((countries) => countries.length === 0)
  const named = isEverywhere ? countryCodes : [...new Set(reach.flat())].filter(isCountryCode)
  return named.filter((country) => isServed({ notServed }, country))
}
