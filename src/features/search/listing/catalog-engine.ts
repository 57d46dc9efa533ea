import type { Context } from '@/platform/context'

import type { IndexAnswer, IndexQuery } from '../domain/catalog-index/index-query'
import type { ListingQuery } from '../domain/listing/listing'
import type { OptionLabel } from '../domain/projection/project-product'
import type { ProductCard } from './product-card'

/** A list with its categories looked up. */
export interface AskedList {
  readonly query: ListingQuery
  /** Those whose products are in the list; null for all. */
  readonly categoryIds: IndexQuery['categoryIds']
  /** What `categoryCounts` are asked for. */
  readonly counted: IndexQuery['counted']
}

/** One page of a list, and the figures of the whole list. */
export interface FoundList extends Omit<IndexAnswer, 'items' | 'hasBefore' | 'hasAfter'> {
  readonly items: readonly ProductCard[]
  /** For the next page; null on the last one. */
  readonly nextCursor: string | null
  /** For the page before; null on the first one. */
  readonly previousCursor: string | null
  /** The words of the options and their values. */
  readonly labels: readonly OptionLabel[]
}

/**
 * What lists, searches and suggestions are answered by, in the store and the language of the context, with all changes that are
 * in the read model. One that asks a service such as OpenSearch would follow the same events as `projection/`.
 */
export interface CatalogEngine {
  find(ctx: Context, list: AskedList): Promise<FoundList>
  /** The products that have as many of the words as any product has, the best first. */
  findNearest(ctx: Context, nearest: { readonly q: string; readonly limit: number }): Promise<ProductCard[]>
  /** These products in this order; those that are not public are left out. */
  findCards(ctx: Context, ids: readonly string[]): Promise<ProductCard[]>
}
