import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type FieldHook,
  type PayloadRequest,
  type Validate,
} from 'payload'

import { hasRole, staffOf } from '@/platform/access'
import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import { env } from '@/platform/env'
import type { Store } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'

import { parseHostName } from './domain/host-name'
import { findTakenHost, lockHosts, selectOtherDefaults, unsetOtherDefaults } from './store.repository'
import { storesPanel } from './panel-texts'

const most = 50

const refuse = (path: 'domains' | 'isDefault', message: string) =>
  new ValidationError({ collection: 'stores', errors: [{ path, message }] })

/**
 * Stores hosts in the form that browsers send, without duplicates. Invalid names are left for `checkHosts` to refuse.
 */
export const normalizeHosts: FieldHook = ({ value }) =>
  Array.isArray(value)
    ? [...new Set(value.map((each: unknown) => (typeof each === 'string' ? (parseHostName(each) ?? each) : each)))]
    : (value as unknown)

export const checkHosts: Validate = (value: unknown, { req }) => {
  const t = storesPanel.for(req)
  if (value === undefined || value === null) return true
  if (!Array.isArray(value) || value.length > most) return t('stores.domains.tooMany', { most })
  const wrong = value.map(String).find((each) => parseHostName(each) !== each)
  return wrong === undefined || t('stores.domains.refused', { name: wrong.slice(0, 100) })
}

const contextOf = (req: PayloadRequest) => ({ payload: req.payload, req, clock: systemClock })

/**
 * Each listed host shows one store; all other hosts show the default store. A store cannot take a host of another
 * store, and the installation's own host belongs to the default store. Only an owner of both stores can change the
 * default; the former one loses it in the same transaction. Two unique indexes enforce this too (migration
 * store_hosts).
 */
export const claimHosts: CollectionBeforeChangeHook<Store> = async ({ data, originalDoc, req }) => {
  const before = { domains: originalDoc?.domains ?? [], isDefault: originalDoc?.isDefault ?? false }
  // Null counts as false: Payload writes it, and the store would no longer be the default one.
  const isDefault = data.isDefault === undefined ? before.isDefault : data.isDefault === true
  const after = { domains: data.domains ?? before.domains, isDefault }
  const added = after.domains.filter((host) => !before.domains.includes(host))
  if (added.length === 0 && before.isDefault === after.isDefault) return data
  await lockHosts(contextOf(req))
  const id = originalDoc?.id ?? null
  if (added.length > 0) await refuseTakenHosts(req, { id, added, isDefault: after.isDefault })
  if (before.isDefault !== after.isDefault) await changeDefault(req, { id, isDefault: after.isDefault })
  return data
}

interface Claim {
  readonly id: string | null
  readonly added: readonly string[]
  readonly isDefault: boolean
}

async function refuseTakenHosts(req: PayloadRequest, { id, added, isDefault }: Claim): Promise<void> {
  const t = storesPanel.for(req)
  const installation = new URL(env().NEXT_PUBLIC_SERVER_URL).hostname
  if (!isDefault && added.includes(installation))
    throw refuse('domains', t('stores.domains.installation', { host: installation }))
  const taken = await findTakenHost(contextOf(req), id, added)
  if (taken !== null) throw refuse('domains', t('stores.domains.taken', { host: taken }))
}

async function changeDefault(req: PayloadRequest, { id, isDefault }: Omit<Claim, 'added'>): Promise<void> {
  const ctx = contextOf(req)
  const t = storesPanel.for(req)
  const actor = staffOf(req)
  if (actor && !hasRole(req, 'owner')) throw refuse('isDefault', t('stores.isDefault.notOwner'))
  if (actor && !isDefault) throw refuse('isDefault', t('stores.isDefault.needsOther'))
  if (!isDefault) return
  const former = await selectOtherDefaults(ctx, id)
  if (actor && former.some((storeId) => !actor.storeIds.includes(storeId))) {
    throw refuse('isDefault', t('stores.isDefault.notYours'))
  }
  await unsetOtherDefaults(ctx, id)
  await invalidateAfterCommit(
    ctx,
    former.map((storeId) => cacheTags.store(storeId)),
  )
}
