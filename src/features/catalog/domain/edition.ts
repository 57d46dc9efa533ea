import { locales, type Locale } from '@/shared/locales'

/** An option as an editor names it: language with en and de, edition with 'German' and 'English'. */
interface NamedOption {
  readonly code: string
  readonly values: readonly { readonly code: string; readonly label: string }[]
}

const optionCodes: ReadonlySet<string> = new Set(['lang', 'language', 'locale'])

/** The names of a language in every language of the shop: German, Deutsch, الألمانية. */
const namesOf = (locale: Locale): string[] =>
  locales.flatMap((reader) => new Intl.DisplayNames([reader], { type: 'language' }).of(locale)?.toLowerCase() ?? [])

/** Whether an option's value stands for a language: by its code, or by the language's name in the code or the label. */
function isLanguage({ code, label }: NamedOption['values'][number], locale: Locale): boolean {
  const [primary = ''] = code.toLowerCase().split(/[-_]/)
  const texts = [code.toLowerCase(), label.toLowerCase()]
  return primary === locale || namesOf(locale).some((name) => texts.some((text) => text.includes(name)))
}

/**
 * Puts the variants in the reader's language first and keeps their order otherwise, so that a page begins with them.
 * An option is one of languages if its code says so, or if at least two of its values are languages of the shop: a size
 * `sm` alone is not Samoan.
 */
export function editionFirst<V extends { readonly options: Readonly<Record<string, string>> }>(
  variants: readonly V[],
  options: readonly NamedOption[],
  locale: Locale,
): V[] {
  const own = options.flatMap(({ code, values }) => {
    const languages = values.filter((value) => locales.some((each) => isLanguage(value, each)))
    if (!optionCodes.has(code.toLowerCase()) && languages.length < 2) return []
    return values.filter((value) => isLanguage(value, locale)).map((value) => [code, value.code] as const)
  })
  const isOwn = (variant: V) => own.some(([code, value]) => variant.options[code] === value)
  return variants.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}
