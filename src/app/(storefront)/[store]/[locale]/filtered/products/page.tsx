import type { Metadata } from 'next'

import type { SearchParams } from '@/features/search/domain/listing/listing-url'

import { listingMetadata } from '../../../../listing-metadata'
import { filtersOf, ListingPage } from '../../../../listing-page'
import { currentShop } from '../../../../page-context'

interface Props {
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listingMetadata(null, await filtersOf(await currentShop(), searchParams))
}

/** `/products?…`: proxy.ts rewrites to this route, so that the page without a query stays static. */
export default async function FilteredProductsPage({ searchParams }: Props) {
  const shop = await currentShop()
  return <ListingPage shop={shop} filters={await filtersOf(shop, searchParams)} />
}
