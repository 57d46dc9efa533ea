import type { Metadata } from 'next'

import { findCategory } from '@/features/catalog/category.queries'
import { catalogTexts } from '@/features/catalog/texts'

import { missingMetadata } from './missing-page'
import { currentShop } from './page-context'
import { pageMetadata } from './page-metadata'

/** Filtered lists name the unfiltered one as canonical, and are not for search engines. */
export async function listingMetadata(slug: string | null, isFiltered: boolean): Promise<Metadata> {
  const shop = await currentShop()
  const t = catalogTexts(shop.locale)
  if (slug === null) {
    return pageMetadata(shop, { path: '/products', title: t('listing.all'), isHidden: isFiltered })
  }
  const category = await findCategory(shop.ctx, slug)
  if (!category) return missingMetadata(shop)
  return pageMetadata(shop, {
    path: `/categories/${category.slug}`,
    title: category.title,
    description: category.description,
    picture: category.picture,
    isHidden: isFiltered,
  })
}
