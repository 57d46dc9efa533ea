import type { Metadata } from 'next'

import { noFilters } from '@/features/search/domain/listing/listing-url'

import { listingMetadata } from '../../../../listing-metadata'
import { ListingPage } from '../../../../listing-page'
import { currentShop } from '../../../../page-context'

export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams(): { slug: string }[] {
  return []
}

interface Props {
  params: Promise<{ slug: string }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  listingMetadata((await params).slug, noFilters)

export default async function CategoryPage({ params }: Props) {
  const { slug } = await params
  return <ListingPage shop={await currentShop()} filters={noFilters} category={slug} />
}
