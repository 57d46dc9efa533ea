import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { categories } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import type { CategoryRow } from './domain/category-tree'

/** Locks moves of categories of one store until the transaction ends. */
export async function lockMoves(ctx: SystemContext, storeId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${`categories of store ${storeId}`}, 0))`)
}

/** The categories of a store with their parents. */
export const listParents = (ctx: SystemContext, storeId: string): Promise<CategoryRow[]> =>
  sqlOf(ctx)
    .select({ id: categories.id, parent: categories.parent })
    .from(categories)
    .where(eq(categories.store, storeId))
