import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'
import type { PictureView } from '@/features/content/picture'
import type { RichText } from '@/features/content/rich-text'

import { selectCards } from './card.repository'
import { listCategories } from './category.queries'
import type { Availability } from './domain/availability'
import { categoryPath } from './domain/category-tree'
import type { Price } from './domain/price'
import type { OptionValues } from './domain/variant-matrix'
import type { ProductCard } from './product-card'
import { selectProduct } from './product.repository'

export interface ProductOptionView {
  readonly code: string
  readonly label: string
  readonly values: readonly {
    readonly code: string
    readonly label: string
    /** `#rrggbb` */
    readonly swatch: string | null
  }[]
}

export interface VariantView {
  readonly id: string
  readonly sku: string
  readonly options: OptionValues
  /** One for each currency of the store that the variant is sold in. */
  readonly prices: readonly Price[]
  readonly availability: Availability
  /** How many are left, where that is worth saying; the exact stock stays private. */
  readonly left: number | null
}

export interface ProductPicture {
  readonly picture: PictureView
  /** `color:ink`: shown for this value of an option; null for all variants. */
  readonly optionValue: string | null
}

/** All that a product page shows, in the context's language. */
export interface ProductView {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly subtitle: string | null
  readonly kind: 'physical' | 'digital'
  readonly badge: string | null
  readonly description: RichText | null
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly pictures: readonly ProductPicture[]
  readonly options: readonly ProductOptionView[]
  /** In the editor's order; those that are switched off are left out. */
  readonly variants: readonly VariantView[]
  readonly availability: Availability
  /** From the top down, along the product's first category. */
  readonly categoryPath: readonly { readonly slug: string; readonly title: string }[]
  /** Every category it is in. */
  readonly categories: readonly { readonly slug: string; readonly title: string }[]
  readonly related: readonly ProductCard[]
  readonly seo: { readonly title: string | null; readonly description: string | null }
  readonly updatedAt: string
}

/** A published product of the store, or null. Kept in the cache until it, its stock or the listing changes. */
export function findProduct(ctx: Context, slug: string): Promise<ProductView | null> {
  const { locale } = languagesOf(ctx)
  const tags = [cacheTags.product(ctx.store.id, slug), cacheTags.listing(ctx.store.id)]
  return cached(['product', ctx.store.id, locale, slug], tags, () => readProduct(ctx, slug))
}

async function readProduct(ctx: Context, slug: string): Promise<ProductView | null> {
  const product = await selectProduct(ctx, slug)
  if (!product) return null
  const { categoryIds, relatedIds, ...view } = product
  const categories = await listCategories(ctx)
  const own = categoryIds.flatMap((id) => categories.filter((category) => category.id === id))
  const brief = ({ slug: categorySlug, title }: { slug: string; title: string }) => ({ slug: categorySlug, title })
  const paths = own.map(({ id }) => categoryPath(categories, id))
  // The most specific category says most about the product.
  const path = paths.toSorted((a, b) => b.length - a.length)[0] ?? []
  return {
    ...view,
    categories: own.map(brief),
    categoryPath: path.map(brief),
    related: await selectCards(ctx, relatedIds),
  }
}
