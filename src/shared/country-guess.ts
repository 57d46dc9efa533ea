import { isCountryCode, type CountryCode } from '@/shared/countries'
import type { Locale } from '@/shared/locales'

/** Where readers of a language most likely are, when their browser does not say. */
const countryOfLocale: Readonly<Record<Locale, CountryCode>> = { en: 'US', de: 'DE', ar: 'AE' }

/**
 * Where a visitor probably is, to show delivery and tax before there is an address: the region of the first language of
 * `Accept-Language` that is the page's ('de-AT' is Austria), or else the country of the page's language.
 */
export function guessCountry(acceptLanguage: string | null, locale: Locale): CountryCode {
  const tags = (acceptLanguage ?? '').slice(0, 500).split(',')
  for (const tag of tags) {
    const [language, ...subtags] = (tag.split(';')[0] ?? '').trim().split('-')
    const region = subtags.map((subtag) => subtag.toUpperCase()).find(isCountryCode)
    if (language?.toLowerCase() === locale && region) return region
  }
  return countryOfLocale[locale]
}
