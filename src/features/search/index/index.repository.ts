import { and, asc, eq, gt, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { Profile, ProductFacts } from '../domain/projection/product-facts'
import { searchIndexes, searchLabels, searchProducts, searchProfiles } from '../search.tables'

/** The index that a store's lists are read from. */
export interface LiveIndex {
  readonly id: number
  readonly version: number
}

/** Null for a store that has had no product yet. */
export async function selectLiveIndex(ctx: Context): Promise<LiveIndex | null> {
  const [row] = await sqlOf(ctx)
    .select({ id: searchIndexes.id, version: searchIndexes.version })
    .from(searchIndexes)
    .where(and(eq(searchIndexes.storeId, ctx.store.id), eq(searchIndexes.isLive, true)))
  return row ?? null
}

/** A product of the index; `facts` are null when it is not public any more. */
export interface IndexedProduct {
  readonly ordinal: number
  readonly facts: ProductFacts | null
}

/** Enough to need few statements, and few enough to leave other requests their turn in between. */
const rowsAtOnce = 8192

/** Products that were changed after a version, by ordinal; one batch, beginning after an ordinal. */
export async function selectChanges(
  ctx: Context,
  { indexId, since, after }: { readonly indexId: number; readonly since: number; readonly after: number },
): Promise<{ readonly products: IndexedProduct[]; readonly isLast: boolean }> {
  const batch = sqlOf(ctx)
    .select({ ordinal: searchProducts.ordinal, facts: searchProducts.facts })
    .from(searchProducts)
    .where(
      and(eq(searchProducts.indexId, indexId), gt(searchProducts.version, since), gt(searchProducts.ordinal, after)),
    )
    .orderBy(asc(searchProducts.ordinal))
    .limit(rowsAtOnce)
    .as('batch')
  // One text for all: the driver takes longer for thousands of rows than the parser for their JSON.
  const { rows } = await sqlOf(ctx).execute<{ products: string | null }>(sql`
    select '[' || string_agg('{"ordinal":' || ${batch.ordinal} || ',"facts":' || coalesce(${batch.facts}, 'null') || '}', ','
      order by ${batch.ordinal}) || ']' as products
    from ${batch}`)
  // The cast is safe: only this feature writes facts.
  const products = JSON.parse(rows[0]?.products ?? '[]') as IndexedProduct[]
  return { products, isLast: products.length < rowsAtOnce }
}

/** Profiles of the store by id; those that are gone are left out. */
export async function selectProfiles(
  ctx: Context,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly profile: Profile }[]> {
  const rows = await sqlOf(ctx)
    .select({ id: searchProfiles.id, profile: searchProfiles.profile })
    .from(searchProfiles)
    .where(
      and(eq(searchProfiles.storeId, ctx.store.id), sql`${searchProfiles.id} = any(${sql.param([...ids])}::int[])`),
    )
  // The cast is safe: only this feature writes profiles.
  return rows.map(({ id, profile }) => ({ id, profile: JSON.parse(profile) as Profile }))
}

export type LabelRow = typeof searchLabels.$inferSelect

/** The words of the store's options and values, in all languages. */
export const selectLabels = (ctx: Context): Promise<LabelRow[]> =>
  sqlOf(ctx).select().from(searchLabels).where(eq(searchLabels.storeId, ctx.store.id))

/** How many places the store's index has, those of products that are not public any more among them. */
export async function selectIndexSize(ctx: Context): Promise<number> {
  const [row] = await sqlOf(ctx)
    .select({ size: searchIndexes.size })
    .from(searchIndexes)
    .where(and(eq(searchIndexes.storeId, ctx.store.id), eq(searchIndexes.isLive, true)))
  return row?.size ?? 0
}
