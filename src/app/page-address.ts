import { filteredPath } from '@/features/search/domain/listing/listing-url'
import { localeFromPath, type LocalePath } from '@/features/stores/domain/locale-path'
import type { StoreScope } from '@/platform/context'

/** What a visitor's address leads to: `page` is the path below `/[store]/[locale]` with both in front, as Next knows it. */
export interface PageAddress extends LocalePath {
  readonly page: string
}

/** Where `pathname` leads in a store; `names` are those of its query, which choose between a listing and a narrowed one. */
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
