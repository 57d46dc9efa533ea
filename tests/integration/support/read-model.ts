import { and, eq } from 'drizzle-orm'

import type { ProductWords } from '@/features/search/domain/words/product-words'
import { wordsFromStored } from '@/features/search/domain/words/stored-words'
import {
  searchCards,
  searchIndexes,
  searchNames,
  searchProducts,
  searchProfiles,
  searchSkus,
  searchTexts,
} from '@/features/search/search.tables'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** A product in the live index of the store, without places and versions. */
export interface ReadModelRow {
  readonly facts: unknown
  readonly profile: unknown
  readonly names: Readonly<Record<string, string>>
  readonly words: ProductWords
  readonly skus: readonly string[]
  readonly card: unknown
}

export async function liveIndex(ctx: Context) {
  const [index] = await sqlOf(ctx)
    .select()
    .from(searchIndexes)
    .where(and(eq(searchIndexes.storeId, ctx.store.id), eq(searchIndexes.isLive, true)))
  if (!index) throw new Error('The store has no live index')
  return index
}

/** The public products of the read model by id, as lists and searches read them. */
export async function readModel(ctx: Context): Promise<Record<string, ReadModelRow>> {
  const db = sqlOf(ctx)
  const { id } = await liveIndex(ctx)
  const products = await db.select().from(searchProducts).where(eq(searchProducts.indexId, id))
  const profiles = await db.select().from(searchProfiles).where(eq(searchProfiles.storeId, ctx.store.id))
  const names = await db.select().from(searchNames).where(eq(searchNames.indexId, id))
  const texts = await db.select().from(searchTexts).where(eq(searchTexts.indexId, id))
  const skus = await db.select().from(searchSkus).where(eq(searchSkus.indexId, id))
  const cards = await db.select().from(searchCards).where(eq(searchCards.storeId, ctx.store.id))
  const of = <T extends { readonly ordinal: number }>(rows: readonly T[], place: number) =>
    rows.filter(({ ordinal }) => ordinal === place)
  const rows = products.flatMap(({ productId, ordinal, facts }): [string, ReadModelRow][] => {
    if (facts === null) return []
    const { profile, ...rest } = JSON.parse(facts) as { profile: number }
    const card = cards.find((each) => each.productId === productId)
    const row = {
      facts: rest,
      profile: JSON.parse(profiles.find((each) => each.id === profile)?.profile ?? 'null') as unknown,
      names: Object.fromEntries(of(names, ordinal).map(({ locale, name }) => [locale, name])),
      words: wordsFromStored(of(texts, ordinal)[0]?.words ?? '{}'),
      skus: of(skus, ordinal)
        .map(({ sku }) => sku)
        .toSorted(),
      card: card && { slug: card.slug, changedAt: card.changedAt, ...card.card },
    }
    return [[productId, row]]
  })
  return Object.fromEntries(rows)
}
