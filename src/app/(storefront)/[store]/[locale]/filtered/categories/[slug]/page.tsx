import type { Metadata } from 'next'

import type { SearchParams } from '@/features/search/domain/listing/listing-url'

import { listingMetadata } from '../../../../../listing-metadata'
import { filtersOf, ListingPage } from '../../../../../listing-page'
import { currentShop } from '../../../../../page-context'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  return listingMetadata(slug, await filtersOf(await currentShop(), searchParams))
}

/** `/categories/…?…`: proxy.ts rewrites to this route, so that the page without a query stays static. */
export default async function FilteredCategoryPage({ params, searchParams }: Props) {
  const shop = await currentShop()
  const { slug } = await params
  return <ListingPage shop={shop} filters={await filtersOf(shop, searchParams)} category={slug} />
}
