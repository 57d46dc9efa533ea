import { and, eq, ne, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { indexFormat } from '../index/index-format'
import { searchIndexes, searchProducts } from '../search.tables'

/** An index of a store, locked by the transaction that reads it. */
export interface LockedIndex {
  readonly id: number
  readonly isLive: boolean
  readonly version: number
  readonly size: number
  readonly builtUpTo: string | null
}

/**
 * Locks all indexes of a store, so that the products read next are not older than those that another transaction has
 * projected. All callers lock in the same order.
 */
export const lockIndexes = (ctx: SystemContext, storeId: string): Promise<LockedIndex[]> =>
  sqlOf(ctx)
    .select({
      id: searchIndexes.id,
      isLive: searchIndexes.isLive,
      version: searchIndexes.version,
      size: searchIndexes.size,
      builtUpTo: searchIndexes.builtUpTo,
    })
    .from(searchIndexes)
    .where(eq(searchIndexes.storeId, storeId))
    .orderBy(searchIndexes.id)
    .for('update')

/** Adds an index without products, unless the store has one of the kind. */
export async function insertIndex(ctx: SystemContext, storeId: string, isLive: boolean): Promise<void> {
  await sqlOf(ctx).insert(searchIndexes).values({ storeId, isLive, format: indexFormat }).onConflictDoNothing()
}

/** Deletes an unfinished index of another version, whose content has that version's format. */
export async function deleteForeignBuilding(ctx: SystemContext, storeId: string): Promise<void> {
  const isForeign = and(
    eq(searchIndexes.storeId, storeId),
    eq(searchIndexes.isLive, false),
    ne(searchIndexes.format, indexFormat),
  )
  await sqlOf(ctx).delete(searchIndexes).where(isForeign)
}

/** Records a change of the index. */
export async function updateIndex(
  ctx: SystemContext,
  { id }: LockedIndex,
  change: { readonly version: number; readonly size: number },
): Promise<void> {
  await sqlOf(ctx).update(searchIndexes).set(change).where(eq(searchIndexes.id, id))
}

/** Records a change of the data that all indexes of a store share. */
export async function raiseVersions(ctx: SystemContext, storeId: string): Promise<void> {
  await sqlOf(ctx)
    .update(searchIndexes)
    .set({ version: sql`${searchIndexes.version} + 1` })
    .where(eq(searchIndexes.storeId, storeId))
}

/** Records the progress of building an index. */
export async function updateBuiltUpTo(ctx: SystemContext, id: number, productId: string): Promise<void> {
  const isBuilding = and(eq(searchIndexes.id, id), eq(searchIndexes.isLive, false))
  await sqlOf(ctx).update(searchIndexes).set({ builtUpTo: productId }).where(isBuilding)
}

/** Makes this index the live one, in place of the former. */
export async function makeLive(ctx: SystemContext, storeId: string, id: number): Promise<void> {
  const db = sqlOf(ctx)
  await db.delete(searchIndexes).where(and(eq(searchIndexes.storeId, storeId), eq(searchIndexes.isLive, true)))
  await db.update(searchIndexes).set({ isLive: true, builtUpTo: null }).where(eq(searchIndexes.id, id))
}

/** Ids of deleted indexes that still have rows of products. */
export async function listLostIndexes(ctx: SystemContext): Promise<number[]> {
  const { indexId } = searchProducts
  // Looks up one row of each index instead of reading all of them.
  const { rows } = await sqlOf(ctx).execute<{ id: number }>(sql`
    with recursive present as (
      select min(${indexId}) as id from ${searchProducts}
      union all
      select (select min(${indexId}) from ${searchProducts} where ${indexId} > present.id) from present
      where present.id is not null
    )
    select present.id from present
    where present.id is not null and not exists (select 1 from ${searchIndexes} where ${searchIndexes.id} = present.id)`)
  return rows.map(({ id }) => id)
}

/** The stores of which shoppers see an index of this version's format. */
export async function listStoresWithPresentIndex(ctx: SystemContext): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .select({ storeId: searchIndexes.storeId })
    .from(searchIndexes)
    .where(and(eq(searchIndexes.isLive, true), eq(searchIndexes.format, indexFormat)))
  return rows.map(({ storeId }) => storeId)
}
