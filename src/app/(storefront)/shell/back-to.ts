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
 * The page to return to after the choice of country, without language: the one that the address names, or else the page
 * of this site in the `Referer`, in any language. A cached page cannot name itself in its link, which is the same for
 * every query.
 */
export function backTo({ back, headers, store }: Visit): string {
  if (back !== undefined) return localPath(back)
  const from = URL.parse(headers.get('referer') ?? '')
  if (!from || from.host !== headers.get('host')) return '/'
  const path = localPath(localeFromPath(from.pathname, store).path + from.search)
  return /^\/market(?:[/?]|$)/.test(path) ? '/' : path
}
