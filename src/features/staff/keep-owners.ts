import { sql } from 'drizzle-orm'
import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { staffOf } from '@/platform/access'
import type { Staff } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'
import { systemClock } from '@/shared/clock'

interface Loss {
  readonly staffId: string
  /** The stores that the person ceases to own. */
  readonly stores: readonly string[]
}

/**
 * The name of a store that would be left without an owner, who alone can add staff to it, or null. The stores are locked
 * until the transaction ends: of two owners who remove each other at the same moment, one stays.
 */
async function storeWithoutOwner(req: PayloadRequest, { staffId, stores }: Loss): Promise<string | null> {
  if (stores.length === 0) return null
  const db = sqlOf({ payload: req.payload, req, clock: systemClock })
  const ids = sql`${sql.param([...stores])}::uuid[]`
  await db.execute(sql`select from stores where id = any(${ids}) order by id for no key update`)
  const { rows } = await db.execute<{ name: string }>(sql`
    select s.name from stores s where s.id = any(${ids}) and not exists (
      select from staff_rels r join staff p on p.id = r.parent_id
      where r.stores_id = s.id and r.path = 'stores' and p.role = 'owner' and p.id <> ${staffId}::uuid)
    order by s.name limit 1`)
  return rows[0]?.name ?? null
}

const idsOf = (stores: Partial<Staff>['stores']): string[] =>
  (stores ?? []).map((store) => (typeof store === 'string' ? store : store.id))

const refusal = (store: string): string => `${store} would be without an owner. Make another person its owner first.`

/** Refuses to take the role or a store from the last owner of a store. */
export const keepOwnersOnChange: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || originalDoc?.role !== 'owner') return data
  const losesRole = data.role !== undefined && data.role !== 'owner'
  const after = losesRole ? [] : idsOf(data.stores ?? originalDoc.stores)
  const stores = idsOf(originalDoc.stores).filter((id) => !after.includes(id))
  const store = await storeWithoutOwner(req, { staffId: originalDoc.id, stores })
  if (store === null) return data
  throw new ValidationError({
    collection: 'staff',
    errors: [{ path: losesRole ? 'role' : 'stores', message: refusal(store) }],
  })
}

/**
 * Refuses to delete the last owner of a store, oneself, and a person who also works for stores that are not the
 * requester's.
 */
export const keepOwnersOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = await req.payload.findByID({
    collection: 'staff',
    id: String(id),
    depth: 0,
    overrideAccess: true,
    req,
  })
  const stores = idsOf(person.stores)
  const actor = staffOf(req)
  const refuse = (message: string) => new APIError(message, 409, undefined, true)
  if (actor?.id === person.id) throw refuse('You cannot delete your own account. Ask another owner.')
  if (actor && stores.some((store) => !actor.storeIds.includes(store))) {
    throw refuse('This person also works for a store that is not yours. Take them out of your stores instead.')
  }
  const owned = person.role === 'owner' ? stores : []
  const store = await storeWithoutOwner(req, { staffId: person.id, stores: owned })
  if (store !== null) throw refuse(refusal(store))
}
