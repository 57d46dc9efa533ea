import { listCategories } from '@/features/catalog/category.queries'
import { listCards } from '@/features/search/listing/listing.queries'
import { findPageLinks } from '@/features/content/page-links.queries'
import { findPictures } from '@/features/content/picture.queries'
import type { RichText } from '@/features/content/rich-text'
import { partsOf, type LinkedCollection } from '@/features/content/rich-text-parts'
import { referenceKey, type RichTextSetting } from '@/features/content/rich-text-setting'
import { cached, cacheTags } from '@/platform/cache'

import type { Shop } from './page-context'

interface Found {
  readonly id: string
  readonly slug: string
  readonly title: string
}

const entries = (collection: LinkedCollection, found: readonly Found[], pathOf: (slug: string) => string) =>
  found.map(({ id, slug, title }) => [referenceKey({ collection, id }), { path: pathOf(slug), title }] as const)

/** Reads the documents that rich texts of a page link to and show. The page is invalidated when one of them changes. */
export async function richTextSetting(shop: Shop, texts: readonly RichText[]): Promise<RichTextSetting> {
  const { ctx, locale, href } = shop
  const { documents, pictures } = partsOf(texts)
  const idsOf = (wanted: LinkedCollection) => [
    ...new Set(documents.flatMap(({ collection, id }) => (collection === wanted ? [id] : []))),
  ]
  const products = idsOf('products')
  const [cards, categories, pages, shown] = await Promise.all([
    products.length === 0
      ? []
      : cached(['cards', ctx.store.id, locale, ...products], [cacheTags.listing(ctx.store.id)], () =>
          listCards(ctx, products),
        ),
    idsOf('categories').length === 0 ? [] : listCategories(ctx),
    findPageLinks(ctx, idsOf('pages')),
    findPictures(ctx, [...new Set(pictures)]),
  ])
  return {
    href,
    documents: new Map([
      ...entries('products', cards, (slug) => `/products/${slug}`),
      ...entries('categories', categories, (slug) => `/categories/${slug}`),
      ...entries('pages', pages, (slug) => (slug === 'home' ? '/' : `/${slug}`)),
    ]),
    pictures: shown,
  }
}
