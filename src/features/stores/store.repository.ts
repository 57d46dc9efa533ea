import { and, eq, inArray, ne, sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { pathOf } from '@/platform/field-path'
import { stores, stores_texts } from '@/platform/payload-schema'
import type { Store } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'

/** Replaces the key of the context's store; null removes it. */
export async function savePublishableKey(ctx: Context, publishableKey: string | null): Promise<void> {
  await sqlOf(ctx)
    .update(stores)
    .set({ publishableKey, updatedAt: sql`now()` })
    .where(eq(stores.id, ctx.store.id))
}

/** The key of the advisory lock under which stores change hosts one after another; the same in every version. */
const hostsLock = 7_310_544

/** Locks changes of hosts until the transaction ends. */
export async function lockHosts(ctx: SystemContext): Promise<void> {
  await sqlOf(ctx).execute(sql`select pg_advisory_xact_lock(${hostsLock})`)
}

/** Locks changes of a member's stores until the transaction ends. */
export async function lockStoresOf(ctx: SystemContext, staffId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${`stores of staff ${staffId}`}, 0))`)
}

/** One of these hosts that belongs to another store, or null. `storeId` is null for a new store. */
export async function findTakenHost(
  ctx: SystemContext,
  storeId: string | null,
  hosts: readonly string[],
): Promise<string | null> {
  const { parent, path, text } = stores_texts
  const [taken] = await sqlOf(ctx)
    .select({ host: text })
    .from(stores_texts)
    .where(
      and(
        eq(path, pathOf<Store>('domains')),
        inArray(text, [...hosts]),
        storeId === null ? undefined : ne(parent, storeId),
      ),
    )
    .limit(1)
  return taken?.host ?? null
}

const isOtherDefault = (storeId: string | null) =>
  and(eq(stores.isDefault, true), storeId === null ? undefined : ne(stores.id, storeId))

/** Ids of the default stores except this one. */
export async function selectOtherDefaults(ctx: SystemContext, storeId: string | null): Promise<string[]> {
  const rows = await sqlOf(ctx).select({ id: stores.id }).from(stores).where(isOtherDefault(storeId))
  return rows.map(({ id }) => id)
}

/** Removes the default mark from every store except this one. */
export async function unsetOtherDefaults(ctx: SystemContext, storeId: string | null): Promise<void> {
  await sqlOf(ctx)
    .update(stores)
    .set({ isDefault: false, updatedAt: sql`now()` })
    .where(isOtherDefault(storeId))
}
