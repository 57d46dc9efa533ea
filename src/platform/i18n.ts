import { createTranslator } from 'use-intl/core'

import type { Locale } from '@/shared/locales'

/** Texts by key, nested at will; the values are ICU messages. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** Dotted paths to the texts of a catalog: `'cart.empty'`. */
export type MessageKey<M> = {
  [K in keyof M & string]: M[K] extends string ? K : `${K}.${MessageKey<M[K]>}`
}[keyof M & string]

export type Translate<M> = (key: MessageKey<M>, values?: Record<string, string | number | Date>) => string

/**
 * A translator for one feature's texts. `catalogs` holds the same keys in every language (the types insist on it);
 * a missing value is a bug and throws.
 */
export function createTranslations<M extends Messages>(
  catalogs: Readonly<Record<Locale, M>>,
): (locale: Locale) => Translate<M> {
  const made = new Map<Locale, Translate<M>>()
  return (locale) => {
    const known = made.get(locale)
    if (known) return known
    const translator = createTranslator({
      locale,
      messages: catalogs[locale],
      onError: (error) => {
        throw error
      },
    })
    const translate: Translate<M> = (key, values) => translator(key as never, values as never)
    made.set(locale, translate)
    return translate
  }
}
