import { locales, type Locale } from '@/shared/locales'

/** An option as an editor names it: language with en and de, edition with 'German' and 'English'. */
interface NamedOption {
  readonly code: string
  readonly values: readonly { readonly code: string; readonly label: string }[]
}

const optionCodes: ReadonlySet<string> = new Set(['lang', 'language', 'locale'])

/** Options whose labels may contain a language among other words. */
const wordyOptions = /^(?:lang|language|locale|edition)$/i

/** The names of a language in every language of the shop: German, Deutsch, الألمانية. */
const namesOf = (locale: Locale): string[] =>
  locales.flatMap((reader) => new Intl.DisplayNames([reader], { type: 'language' }).of(locale)?.toLowerCase() ?? [])

/**
 * Whether an option's value stands for a language: by its code, or by the language's name, which is all of the code or
 * all of a part of the label, as in 'Deutsche Ausgabe (Deutsch)'. 'German oak' is a wood; in an option of languages or
 * editions one word of several is enough, as in 'German edition'.
 */
function isLanguage({ code, label }: NamedOption['values'][number], locale: Locale, option: string): boolean {
  const [primary = ''] = code.toLowerCase().split(/[-_]/)
  const parts = label.toLowerCase().split(wordyOptions.test(option) ? /[^\p{L}\p{M}]+/u : /[^\p{L}\p{M} ]+/u)
  const texts = [code.toLowerCase(), ...parts.map((part) => part.trim())]
  return primary === locale || namesOf(locale).some((name) => texts.includes(name))
}

/**
 * Sorts the variants in the reader's language first and keeps their order otherwise, so that a page begins with them.
 * An option is one of languages if its code says so, or if at least two of its values are languages of the shop: a size
 * `sm` alone is not Samoan.
 */
export function editionFirst<V extends { readonly options: Readonly<Record<string, string>> }>(
  variants: readonly V[],
  options: readonly NamedOption[],
  locale: Locale,
): V[] {
  const own = options.flatMap(({ code, values }) => {
    const languages = values.filter((value) => locales.some((each) => isLanguage(value, each, code)))
    if (!optionCodes.has(code.toLowerCase()) && languages.length < 2) return []
    return values.filter((value) => isLanguage(value, locale, code)).map((value) => [code, value.code] as const)
  })
  const isOwn = (variant: V) => own.some(([code, value]) => variant.options[code] === value)
  return variants.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}
