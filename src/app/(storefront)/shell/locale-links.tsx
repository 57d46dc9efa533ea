'use client'

import { usePathname } from 'next/navigation'

import { localizedPath } from '@/features/stores/domain/locale-path'
import type { Locale } from '@/shared/locales'
import { Icon } from '@/ui/icon'

export interface LocaleLinksProps {
  readonly store: { readonly slug: string; readonly defaultLocale: Locale }
  readonly locale: Locale
  readonly languages: readonly { readonly locale: Locale; readonly name: string }[]
}

/** The page's path without store and language. On the server the path is the rewritten one, in the browser the public one. */
function ownPath(pathname: string, { store, locale }: Pick<LocaleLinksProps, 'store' | 'locale'>): string {
  for (const prefix of [`/${store.slug}/${locale}`, locale === store.defaultLocale ? '' : `/${locale}`]) {
    if (prefix !== '' && (pathname === prefix || pathname.startsWith(`${prefix}/`))) {
      return pathname.slice(prefix.length) || '/'
    }
  }
  return pathname
}

/** The same page in the store's other languages. */
export function LocaleLinks({ store, locale, languages }: LocaleLinksProps) {
  const path = ownPath(usePathname(), { store, locale })
  return languages.map((language) => (
    <a
      key={language.locale}
      href={localizedPath(store, language.locale, path)}
      hrefLang={language.locale}
      lang={language.locale}
      className="ui-menu-item"
      data-native
      aria-current={language.locale === locale ? 'true' : undefined}
    >
      <span>{language.name}</span>
      {language.locale === locale && <Icon name="check" />}
    </a>
  ))
}
