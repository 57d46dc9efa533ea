import { createTranslator } from 'use-intl/core'

import type { Locale } from './locales'

/** Texts by key, nested at will; the values are ICU messages. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** Dotted paths to the texts of a catalog: `'cart.empty'`. */
export type MessageKey<M> = {
  [K in keyof M & string]: M[K] extends string ? K : `${K}.${MessageKey<M[K]>}`
}[keyof M & string]

export type Translate<M> = (key: MessageKey<M>, values?: Record<string, string | number | Date>) => string

/** A translator for the texts of one language, by its code (BCP 47). A missing value is a bug and throws. */
export function translatorIn<M extends Messages>(locale: string, messages: M): Translate<M> {
  const translator = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error
    },
  })
  return (key, values) => translator(key as never, values as never)
}

/** Translators for one feature's texts. The types require the same keys in every language of `catalogs`. */
export function createTranslations<M extends Messages>(
  catalogs: Readonly<Record<Locale, M>>,
): (locale: Locale) => Translate<M> {
  const made = new Map<Locale, Translate<M>>()
  return (locale) => {
    const known = made.get(locale)
    if (known) return known
    const translate = translatorIn(locale, catalogs[locale])
    made.set(locale, translate)
    return translate
  }
}
