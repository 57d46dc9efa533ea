import type { Metadata } from 'next'

import { noFilters } from '@/features/search/domain/listing/listing-url'

import { listingMetadata } from '../../../listing-metadata'
import { ListingPage } from '../../../listing-page'
import { currentShop } from '../../../page-context'

export const dynamic = 'force-static'
export const revalidate = 3600

export const generateMetadata = (): Promise<Metadata> => listingMetadata(null, noFilters)

export default async function AllProductsPage() {
  return <ListingPage shop={await currentShop()} filters={noFilters} />
}
