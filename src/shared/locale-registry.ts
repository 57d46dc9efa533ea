import type { CountryCode } from './countries'

/** The properties of a language. */
export interface LocaleEntry {
  /** The language's name in itself, as the language switcher shows it. */
  readonly name: string
  /** The `dir` of its pages. */
  readonly direction: 'ltr' | 'rtl'
  /** The script of its letters, by which its pages choose their fonts. */
  readonly script: 'latin' | 'arabic'
  /** Between the parts of a short list, such as the options of a variant. */
  readonly listSeparator: string
  /** The language whose texts are shown where an editor has written none; null: none. */
  readonly fallback: string | null
  /** The most likely country of its readers, for stores that have none set. */
  readonly country: CountryCode
  /** Postgres' stemming dictionary (`\dFd`); null: words are matched without stemming. */
  readonly stemmer: string | null
  /** Letters that search replaces by others, because shoppers type one for the other or leave it out. */
  readonly folding: Readonly<Record<string, string>>
  /** An article that is written onto its noun, which search leaves out; null: none. */
  readonly article: string | null
}

/**
 * The languages that the shop's own texts exist in, the default one first. docs/guides/translators.md says how to add
 * one.
 */
export const localeRegistry = {
  en: {
    name: 'English',
    direction: 'ltr',
    script: 'latin',
    listSeparator: ', ',
    fallback: null,
    country: 'US',
    stemmer: 'english_stem',
    folding: {},
    article: null,
  },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    script: 'latin',
    listSeparator: ', ',
    fallback: 'en',
    country: 'DE',
    stemmer: 'german_stem',
    folding: { ß: 'ss' },
    article: null,
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    script: 'arabic',
    listSeparator: '، ',
    fallback: 'en',
    country: 'AE',
    stemmer: null,
    // The last one, the tatweel, only lengthens a word.
    folding: { ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '' },
    article: 'ال',
  },
} as const satisfies Readonly<Record<string, LocaleEntry>>
