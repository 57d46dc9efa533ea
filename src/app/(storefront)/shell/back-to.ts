import { localeFromPath } from '@/features/stores/domain/locale-path'
import type { Localized } from '@/shared/locales'
import { localPath } from '@/shared/local-path'

interface Visit {
  /** `back` of the address. */
  readonly back: string | readonly string[] | undefined
  /** Of the request: `referer` and `host`. */
  readonly headers: Pick<Headers, 'get'>
  readonly store: Localized
}

/**
 * The page that the choice of country leads back to, without language: the one that its address names, or the one of
 * this site that the visitor comes from, in any of its languages. A cached page cannot name itself: its link is the
 * same for every query.
 */
export function backTo({ back, headers, store }: Visit): string {
  if (back !== undefined) return localPath(back)
  const from = URL.parse(headers.get('referer') ?? '')
  if (!from || from.host !== headers.get('host')) return '/'
  const path = localPath(localeFromPath(from.pathname, store).path + from.search)
  return /^\/market(?:[/?]|$)/.test(path) ? '/' : path
}
