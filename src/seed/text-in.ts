import type { Locale } from '@/shared/locales'

/** English, and any other languages. */
type Words = { readonly en: string } & Readonly<Partial<Record<Locale, string>>>

/** A text in a language; English replaces a missing one. */
export const textIn = (words: Words, locale: Locale): string => words[locale] ?? words.en
