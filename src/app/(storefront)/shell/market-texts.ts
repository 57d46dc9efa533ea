import { cache } from 'react'

import { namedDeliveryCountries } from '@/features/stores/domain/market'
import { localeEntry, localesOf, type Locale } from '@/shared/locales'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

/** Data and texts of the choice of country, currency and language, for its page and its dialog. */
export interface MarketSetting {
  readonly locale: Locale
  readonly defaultLocale: Locale
  /** The choice's own page. */
  readonly href: string
  /** Countries that the store ships to; null for all that it serves, whose list the browser has. */
  readonly countries: readonly string[] | null
  readonly currencies: readonly { readonly code: string; readonly name: string }[]
  readonly languages: readonly { readonly locale: Locale; readonly name: string }[]
  readonly words: Readonly<Record<'title' | 'country' | 'currency' | 'language' | 'text' | 'save' | 'close', string>>
}

/** The name of a currency in a language: 'US Dollar'. */
const currencyName = (locale: string, code: string): string =>
  new Intl.DisplayNames([locale], { type: 'currency' }).of(code) ?? code

/** Computed once a page, because the header, the menu and the footer use it. */
export const marketSetting = cache(({ ctx, locale, href }: Shop): MarketSetting => {
  const { defaultLocale, currencies } = ctx.store
  const t = shellTexts(locale)
  return {
    locale,
    defaultLocale,
    href: href('/market'),
    countries: namedDeliveryCountries(ctx.store),
    currencies: currencies.map((code) => ({ code, name: currencyName(locale, code) })),
    languages: localesOf(ctx.store).map((each) => ({ locale: each, name: localeEntry(each).name })),
    words: {
      title: t('market.title'),
      country: t('market.country'),
      currency: t('market.currency'),
      language: t('market.language'),
      text: t('market.text'),
      save: t('market.save'),
      close: t('menu.close'),
    },
  }
})
