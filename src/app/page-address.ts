import { filteredPath } from '@/features/search/domain/listing/listing-url'
import { localeFromPath, type LocalePath } from '@/features/stores/domain/locale-path'
import type { StoreScope } from '@/platform/context'

/** The target of a visitor's address: `page` is Next's path, with store and language in front. */
export interface PageAddress extends LocalePath {
  readonly page: string
}

/**
 * The target of `pathname` in a store. `names` are those of its query, which decide between a list and a filtered one.
 */
export function pageAddress(
  store: Pick<StoreScope, 'slug' | 'defaultLocale' | 'locales'>,
  pathname: string,
  names: Iterable<string>,
): PageAddress {
  const address = localeFromPath(pathname, store)
  const { locale, path } = address
  const page = filteredPath(path, names) ?? path
  return { ...address, page: `/${store.slug}/${locale}${page === '/' ? '' : page}` }
}
