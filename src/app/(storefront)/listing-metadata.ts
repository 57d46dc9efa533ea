import type { Metadata } from 'next'

import { findCategory } from '@/features/catalog/category.queries'
import { isOnlyPaged, printFilters, type ListingFilters } from '@/features/search/domain/listing/listing-url'
import { searchTexts } from '@/features/search/texts'

import { missingMetadata } from './missing-page'
import { currentShop } from './page-context'
import { pageMetadata } from './page-metadata'

/**
 * Search engines may index the later pages of an unfiltered list. Filtered lists are excluded and name the unfiltered
 * list as canonical.
 */
export async function listingMetadata(slug: string | null, filters: ListingFilters): Promise<Metadata> {
  const shop = await currentShop()
  const t = searchTexts(shop.locale)
  const { page } = filters
  const isPaged = isOnlyPaged(filters)
  const query = isPaged ? printFilters(filters) : ''
  const titled = (title: string) => (isPaged ? t('listing.pageTitle', { title, page }) : title)
  const isHidden = !isPaged && printFilters(filters) !== ''
  if (slug === null) {
    return pageMetadata(shop, { path: `/products${query}`, title: titled(t('listing.all')), isHidden })
  }
  const category = await findCategory(shop.ctx, slug)
  if (!category) return missingMetadata(shop)
  return pageMetadata(shop, {
    path: `/categories/${category.slug}${query}`,
    title: titled(category.title),
    description: category.description,
    picture: category.picture,
    isHidden,
  })
}
