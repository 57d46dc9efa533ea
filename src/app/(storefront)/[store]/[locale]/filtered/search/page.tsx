import type { Metadata } from 'next'

import type { SearchParams } from '@/features/search/domain/listing/listing-url'
import { searchTexts } from '@/features/search/texts'

import { filtersOf } from '../../../../listing-page'
import { currentShop } from '../../../../page-context'
import { pageMetadata } from '../../../../page-metadata'
import { SearchPage } from '../../../../search-page'

interface Props {
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const shop = await currentShop()
  const { q } = await filtersOf(shop, searchParams)
  const t = searchTexts(shop.locale)
  return pageMetadata(shop, {
    path: '/search',
    title: q === '' ? t('search.title') : t('search.titleFor', { query: q }),
    isHidden: true,
  })
}

/** `/search?q=…`: proxy.ts rewrites to this route. */
export default async function SearchResultsPage({ searchParams }: Props) {
  const shop = await currentShop()
  return <SearchPage shop={shop} filters={await filtersOf(shop, searchParams)} />
}
