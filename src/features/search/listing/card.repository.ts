import { and, eq, inArray, isNotNull } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { StoredCard } from '../domain/listing/stored-card'
import { searchCards, searchIndexes, searchProducts } from '../search.tables'

export interface CardRow {
  readonly ordinal: number
  readonly id: string
  readonly slug: string
  readonly card: StoredCard
}

const columns = {
  ordinal: searchProducts.ordinal,
  id: searchCards.productId,
  slug: searchCards.slug,
  card: searchCards.card,
}

/** The cards of products of an index, in no order. */
export function selectCards(ctx: Context, indexId: number, ordinals: readonly number[]): Promise<CardRow[]> {
  return sqlOf(ctx)
    .select(columns)
    .from(searchProducts)
    .innerJoin(searchCards, eq(searchCards.productId, searchProducts.productId))
    .where(
      and(
        eq(searchProducts.indexId, indexId),
        inArray(searchProducts.ordinal, [...ordinals]),
        eq(searchCards.storeId, ctx.store.id),
      ),
    )
}

/** The cards of public products of the store by id, in no order. */
export function selectCardsById(ctx: Context, ids: readonly string[]): Promise<CardRow[]> {
  return sqlOf(ctx)
    .select(columns)
    .from(searchCards)
    .innerJoin(searchProducts, eq(searchProducts.productId, searchCards.productId))
    .innerJoin(searchIndexes, and(eq(searchIndexes.id, searchProducts.indexId), eq(searchIndexes.isLive, true)))
    .where(
      and(
        eq(searchIndexes.storeId, ctx.store.id),
        eq(searchCards.storeId, ctx.store.id),
        isNotNull(searchProducts.facts),
        inArray(searchCards.productId, [...ids]),
      ),
    )
}
