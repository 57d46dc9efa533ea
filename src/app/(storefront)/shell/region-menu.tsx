import { localeNames } from '@/shared/locales'
import { Menu } from '@/ui/menu'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'
import { CurrencyChoice } from './currency-choice'
import { LocaleLinks } from './locale-links'

interface RegionProps {
  readonly shop: Shop
}

export function LanguageItems({ shop: { ctx, locale } }: RegionProps) {
  const { slug, defaultLocale, locales } = ctx.store
  return (
    <LocaleLinks
      store={{ slug, defaultLocale }}
      locale={locale}
      languages={locales.map((language) => ({ locale: language, name: localeNames[language] }))}
    />
  )
}

/** Names of currencies as people of a language say them: 'US Dollar'. */
const currencyName = (locale: string, code: string): string =>
  new Intl.DisplayNames([locale], { type: 'currency' }).of(code) ?? code

export function CurrencyItems({ shop: { ctx, locale } }: RegionProps) {
  return (
    <CurrencyChoice currencies={ctx.store.currencies.map((code) => ({ code, name: currencyName(locale, code) }))} />
  )
}

/** One menu for language and currency; neither is shown where there is no choice. */
export function RegionMenu({ shop }: RegionProps) {
  const { locales, currencies } = shop.ctx.store
  const t = shellTexts(shop.locale)
  if (locales.length < 2 && currencies.length < 2) return null
  return (
    <Menu
      alignEnd
      label={t('region.label')}
      className="px-3"
      trigger={
        <span aria-hidden>
          {shop.locale.toUpperCase()}
          {currencies.length > 1 && ' · '}
          {currencies.length > 1 &&
            currencies.map((code) => (
              <span key={code} data-in-currency={code}>
                {code}
              </span>
            ))}
        </span>
      }
    >
      {locales.length > 1 && (
        <RegionGroup title={t('region.language')}>
          <LanguageItems shop={shop} />
        </RegionGroup>
      )}
      {currencies.length > 1 && (
        <RegionGroup title={t('region.currency')}>
          <CurrencyItems shop={shop} />
        </RegionGroup>
      )}
    </Menu>
  )
}

export function RegionGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <p className="px-4 pt-2 pb-1 text-xs text-ink-soft" aria-hidden>
        {title}
      </p>
      {children}
    </div>
  )
}
