import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { categories } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import type { CategoryRow } from './domain/category-tree'

/** Lets moves of categories of one store take turns until the transaction ends. */
export async function lockMoves(ctx: SystemContext, storeId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${`categories of store ${storeId}`}, 0))`)
}

/** Which category of a store is below which. */
export const listParents = (ctx: SystemContext, storeId: string): Promise<CategoryRow[]> =>
  sqlOf(ctx)
    .select({ id: categories.id, parent: categories.parent })
    .from(categories)
    .where(eq(categories.store, storeId))
