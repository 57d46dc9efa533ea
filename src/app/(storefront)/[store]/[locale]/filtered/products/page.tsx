import type { Metadata } from 'next'

import type { SearchParams } from '@/features/catalog/domain/listing-url'

import { listingMetadata } from '../../../../listing-metadata'
import { filtersOf, ListingPage } from '../../../../listing-page'
import { currentShop } from '../../../../page-context'

export const generateMetadata = (): Promise<Metadata> => listingMetadata(null, true)

/** `/products?…`: proxy.ts leads here, so that the page without a query stays static. */
export default async function FilteredProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const shop = await currentShop()
  return <ListingPage shop={shop} filters={await filtersOf(shop, searchParams)} />
}
