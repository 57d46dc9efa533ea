import { localeIn, type Locale, type Localized } from '@/shared/locales'

export type LocalePath = {
  readonly locale: Locale
  /** The path without the locale's prefix; always begins with a slash. */
  readonly path: string
  /** Whether the address is the second one of its page: the default locale has no prefix. */
  readonly isRedundant: boolean
}

/** The locale and path of a public path: '/de/products/x' is '/products/x' in German, '/products/x' in the default. */
export function localeFromPath(pathname: string, store: Localized): LocalePath {
  const [, first = '', ...rest] = pathname.split('/')
  const locale = localeIn(store, first)
  if (locale === null) {
    return {
      locale: store.defaultLocale,
      path: pathname.startsWith('/') ? pathname : `/${pathname}`,
      isRedundant: false,
    }
  }
  return { locale, path: `/${rest.join('/')}`, isRedundant: locale === store.defaultLocale }
}

/** The public path of a page in a locale: the one way to build a link inside a store. `path` begins with a slash. */
export function localizedPath(store: Pick<Localized, 'defaultLocale'>, locale: Locale, path: string): string {
  if (locale === store.defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
