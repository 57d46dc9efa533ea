import type { Locale } from '@/shared/locales'

interface Place {
  readonly store: { readonly slug: string; readonly defaultLocale: Locale }
  readonly locale: Locale
}

/** A page's path without store and language. On the server the path is the rewritten one, in the browser the public one. */
export function ownPath(pathname: string, { store, locale }: Place): string {
  for (const prefix of [`/${store.slug}/${locale}`, locale === store.defaultLocale ? '' : `/${locale}`]) {
    if (prefix !== '' && (pathname === prefix || pathname.startsWith(`${prefix}/`))) {
      return pathname.slice(prefix.length) || '/'
    }
  }
  return pathname
}
