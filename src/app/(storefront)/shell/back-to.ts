import { localPath } from '@/shared/local-path'
import type { Locale } from '@/shared/locales'

import { ownPath } from './own-path'

interface Visit {
  /** `back` of the address. */
  readonly back: string | readonly string[] | undefined
  /** Of the request: `referer` and `host`. */
  readonly headers: Pick<Headers, 'get'>
  readonly defaultLocale: Locale
  readonly locale: Locale
}

/**
 * The page that the choice of country leads back to, without language: the one that its address names, or the one of
 * this site that the visitor comes from. A cached page cannot name itself: its link is the same for every query.
 */
export function backTo({ back, headers, defaultLocale, locale }: Visit): string {
  if (back !== undefined) return localPath(back)
  const from = URL.parse(headers.get('referer') ?? '')
  if (!from || from.host !== headers.get('host')) return '/'
  const path = localPath(ownPath(from.pathname, { defaultLocale, locale }) + from.search)
  return /^\/market(?:[/?]|$)/.test(path) ? '/' : path
}
