import { and, asc, eq, inArray, ne, notExists } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { staff, staff_rels, stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { ofStores } from './staff-stores-sql'

interface Loss {
  readonly staffId: string
  /** Ids of the stores that the person ceases to own. */
  readonly stores: readonly string[]
}

/**
 * The name of a store that would be left without an owner, who alone can add staff to it, or null. The stores are locked
 * until the transaction ends: of two owners who remove each other at the same moment, one stays.
 */
export async function storeWithoutOwner(ctx: SystemContext, loss: Loss): Promise<string | null> {
  if (loss.stores.length === 0) return null
  const db = sqlOf(ctx)
  const isLost = inArray(stores.id, [...loss.stores])
  await db.select({ id: stores.id }).from(stores).where(isLost).orderBy(asc(stores.id)).for('no key update')
  const otherOwners = db
    .select({ id: staff.id })
    .from(staff_rels)
    .innerJoin(staff, eq(staff.id, staff_rels.parent))
    .where(and(eq(staff_rels.storesID, stores.id), ofStores, eq(staff.role, 'owner'), ne(staff.id, loss.staffId)))
  const [left] = await db
    .select({ name: stores.name })
    .from(stores)
    .where(and(isLost, notExists(otherOwners)))
    .orderBy(asc(stores.name))
    .limit(1)
  return left?.name ?? null
}
