import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import type { CollectionAfterChangeHook } from 'payload'

import { staffOf } from '@/platform/access'
import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import { publish } from '@/platform/events'
import { chooseStore } from '@/platform/panel-store'
import type { Store } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'

import { storeLanguagesChanged } from './store.events'
import { lockStoresOf } from './store.repository'

/** Invalidates all pages of a store when it changes, because every page shows some of its data. */
export const forgetStorePages: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id } = doc as { id: string }
  if (req.context['isBulk'] !== true) {
    await invalidateAfterCommit({ payload: req.payload, req, clock: systemClock }, [cacheTags.store(id)])
  }
  return doc as unknown
}

/** Publishes `store.languages_changed` when the store's languages, or its default language, change. */
export const announceLanguages: CollectionAfterChangeHook<Store> = async ({ doc, operation, previousDoc, req }) => {
  const languages = ({ locales, defaultLocale }: Partial<Store>) => ({ locales, defaultLocale })
  if (operation === 'create' || isDeepStrictEqual(languages(doc), languages(previousDoc))) return doc
  const ctx = { payload: req.payload, req, clock: systemClock }
  await publish(ctx, storeLanguagesChanged, { storeId: doc.id }, { key: randomUUID() })
  return doc
}

/**
 * Assigns a new store to its creator, because no other account could assign it. They stay signed in, and the panel's
 * switcher is set to the new store.
 */
export const giveStoreToItsMaker: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const staff = staffOf(req)
  if (operation !== 'create' || !staff) return doc as unknown
  const { id } = doc as { id: string }
  // As the system and in the transaction, because the creator may assign only their own stores.
  const asSystem = {
    depth: 0,
    req: req.transactionID === undefined ? {} : { transactionID: req.transactionID },
  } as const
  // Locked, so that two stores that one person creates at the same time are both assigned.
  await lockStoresOf({ payload: req.payload, req, clock: systemClock }, staff.id)
  const { stores } = await req.payload.findByID({ collection: 'staff', id: staff.id, ...asSystem })
  const present = (stores ?? []).map((store) => (typeof store === 'string' ? store : store.id))
  await req.payload.update({ collection: 'staff', id: staff.id, data: { stores: [...present, id] }, ...asSystem })
  chooseStore(req, id)
  return doc as unknown
}
