import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { staffOf } from '@/platform/access'
import type { Staff } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'

import { storeWithoutOwner } from './owner.repository'
import { staffPanel } from './panel-texts'

const contextOf = (req: PayloadRequest) => ({ payload: req.payload, req, clock: systemClock })

const idsOf = (stores: Partial<Staff>['stores']): string[] =>
  (stores ?? []).map((store) => (typeof store === 'string' ? store : store.id))

const refusal = (req: PayloadRequest, store: string): string => staffPanel.for(req)('refused.withoutOwner', { store })

/** Refuses to remove the role or a store from the last owner of a store. */
export const keepOwnersOnChange: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || originalDoc?.role !== 'owner') return data
  const losesRole = data.role !== undefined && data.role !== 'owner'
  const after = losesRole ? [] : idsOf(data.stores ?? originalDoc.stores)
  const stores = idsOf(originalDoc.stores).filter((id) => !after.includes(id))
  const store = await storeWithoutOwner(contextOf(req), { staffId: originalDoc.id, stores })
  if (store === null) return data
  throw new ValidationError({
    collection: 'staff',
    errors: [{ path: losesRole ? 'role' : 'stores', message: refusal(req, store) }],
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
  const t = staffPanel.for(req)
  const refuse = (message: string) => new APIError(message, 409, undefined, true)
  if (actor?.id === person.id) throw refuse(t('refused.ownAccount'))
  if (actor && stores.some((store) => !actor.storeIds.includes(store))) {
    throw refuse(t('refused.deleteElsewhere'))
  }
  const owned = person.role === 'owner' ? stores : []
  const store = await storeWithoutOwner(contextOf(req), { staffId: person.id, stores: owned })
  if (store !== null) throw refuse(refusal(req, store))
}
