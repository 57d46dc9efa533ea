import type { Metadata } from 'next'

import { noFilters } from '@/features/search/domain/listing/listing-url'
import { searchTexts } from '@/features/search/texts'

import { currentShop } from '../../../page-context'
import { pageMetadata } from '../../../page-metadata'
import { SearchPage } from '../../../search-page'

export const dynamic = 'force-static'
export const revalidate = 3600

export async function generateMetadata(): Promise<Metadata> {
  const shop = await currentShop()
  return pageMetadata(shop, { path: '/search', title: searchTexts(shop.locale)('search.title') })
}

export default async function EmptySearchPage() {
  return <SearchPage shop={await currentShop()} filters={noFilters} />
}
