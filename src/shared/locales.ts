import { localeRegistry, type LocaleEntry } from './locale-registry'

export type Locale = keyof typeof localeRegistry

/** Their codes (BCP 47), the default one first. */
// The cast is safe: nothing adds keys to the constant.
export const locales = Object.keys(localeRegistry) as readonly Locale[]

export const defaultLocale = 'en' satisfies Locale

export const localeEntry = (locale: Locale): LocaleEntry => localeRegistry[locale]

/** A record with a value for each language. */
export const inEachLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  // The cast is safe: `locales` has every language.
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>

/** The choices of a field that holds a language. */
export const localeOptions: { label: string; value: Locale }[] = locales.map((locale) => ({
  label: localeEntry(locale).name,
  value: locale,
}))

/** `a, b, c` as the language separates the parts of a short list. */
export const formatList = (parts: readonly string[], locale: Locale): string =>
  parts.join(localeEntry(locale).listSeparator)

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** What has texts in several languages, such as a store: its own language first, and all others. */
export interface Localized {
  readonly defaultLocale: Locale
  /** With or without the default one. */
  readonly locales: readonly Locale[]
}

/** All languages of a store, its own one first. */
export const localesOf = ({ defaultLocale, locales }: Localized): readonly Locale[] => [
  ...new Set([defaultLocale, ...locales]),
]

/** `wanted` when it is one of the store's languages, else null. */
export const localeIn = (store: Localized, wanted: unknown): Locale | null =>
  localesOf(store).find((locale) => locale === wanted) ?? null

/** The `dir` of a page in this language. */
export const direction = (locale: Locale): LocaleEntry['direction'] => localeEntry(locale).direction

/**
 * The supported language that an `Accept-Language` header prefers (RFC 9110, section 12.5.4, with the lookup of RFC
 * 4647, section 3.4: 'de-AT' finds 'de'). A range of weight 0 excludes its language; without a match, the fallback.
 */
export function negotiateLocale<L extends string>(
  acceptLanguage: string | null | undefined,
  supported: readonly L[],
  fallback: L,
): L {
  const ranges = parseRanges(acceptLanguage ?? '')
  const refused = new Set(ranges.filter((range) => range.quality === 0).map((range) => range.tag))
  const allowed = supported.filter((locale) => !refused.has(locale.toLowerCase()))
  for (const { tag } of ranges.filter((range) => range.quality > 0)) {
    if (tag === '*') return allowed.includes(fallback) ? fallback : (allowed[0] ?? fallback)
    for (let part = tag; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
      const match = allowed.find((locale) => locale.toLowerCase() === part)
      if (match !== undefined) return match
    }
  }
  return fallback
}

// Real browsers send a dozen ranges at most; the limit bounds the cost of a hostile header.
const longestHeader = 500

function parseRanges(header: string): { tag: string; quality: number }[] {
  return header
    .slice(0, longestHeader)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      const quality = weight === undefined ? 1 : Number(weight.slice(2))
      return { tag, quality: quality >= 0 && quality <= 1 ? quality : 0 }
    })
    .filter(({ tag }) => tag !== '')
    .toSorted((a, b) => b.quality - a.quality)
}
