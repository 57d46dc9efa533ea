import { setImmediate as yieldTurn } from 'node:timers/promises'

import { listTitledCategories, type TitledCategory } from '@/features/catalog/category-titles.queries'
import { categoryPath } from '@/features/catalog/domain/category-tree'
import { listPublishedProducts } from '@/features/catalog/published-products.queries'
import { availabilityOf } from '@/features/inventory/availability.queries'
import { findStoreLanguages } from '@/features/stores/store-languages.queries'
import type { SystemContext } from '@/platform/context'
import { slices } from '@/shared/slices'

import { projectProduct, type ProjectedProduct } from '../domain/projection/project-product'
import { productWords, type ProductWords } from '../domain/words/product-words'

export type ProjectedRow = Omit<ProjectedProduct, 'texts'> & {
  readonly slug: string
  readonly updatedAt: string
  readonly words: ProductWords
}

/** Takes some 10 ms; between two of them the process sends statements and answers visitors. */
const productsInTurn = 50

/** Those of these products that are public in the store, as the read model is to hold them, by id. */
export async function readProjected(
  ctx: SystemContext,
  storeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProjectedRow>> {
  const languages = await findStoreLanguages(ctx, storeId)
  if (!languages) return new Map()
  const products = await listPublishedProducts(ctx, storeId, ids)
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const availability = await availabilityOf(ctx, variantIds)
  const categoryIds = new Set(products.flatMap((product) => product.categoryIds))
  const categoryPathOf = pathsIn(await listTitledCategories(ctx, [...categoryIds]))
  const rows = new Map<string, ProjectedRow>()
  for (const slice of slices(products, productsInTurn)) {
    for (const product of slice) {
      const { id, slug, updatedAt } = product
      const { texts, ...projected } = projectProduct({
        product,
        languages,
        categoryPathOf,
        availabilityOf: availability,
      })
      rows.set(id, { slug, updatedAt, ...projected, words: wordsOf(texts) })
    }
    await yieldTurn()
  }
  return rows
}

const wordsOf = (texts: ProjectedProduct['texts']): ProductWords =>
  Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, productWords(text)]))

/** Finds each path once: many products are in the same categories. */
function pathsIn(categories: readonly TitledCategory[]): (id: string) => readonly TitledCategory[] {
  const known = new Map<string, readonly TitledCategory[]>()
  return (id) => {
    const path = known.get(id) ?? categoryPath(categories, id)
    known.set(id, path)
    return path
  }
}
