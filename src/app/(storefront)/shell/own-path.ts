import type { Locale } from '@/shared/locales'

interface Place {
  readonly defaultLocale: Locale
  readonly locale: Locale
}

/** A page's public path without its language. */
export function ownPath(pathname: string, { defaultLocale, locale }: Place): string {
  const prefix = `/${locale}`
  const isPrefixed = locale !== defaultLocale && (pathname === prefix || pathname.startsWith(`${prefix}/`))
  return isPrefixed ? pathname.slice(prefix.length) || '/' : pathname
}
