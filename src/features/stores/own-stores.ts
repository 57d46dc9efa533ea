import type { PayloadRequest } from 'payload'

import { staffOf } from '@/platform/access'
import { shownStores } from '@/platform/panel-store'

import { findStoreById, type ListedStore } from './store-directory'

async function storesOf(ids: readonly string[]): Promise<ListedStore[]> {
  const found = await Promise.all(ids.map(findStoreById))
  return found.filter((store) => store !== null)
}

/** The stores of a member of staff, by name. */
export const ownStores = async (req: Pick<PayloadRequest, 'user'>): Promise<ListedStore[]> =>
  (await storesOf(staffOf(req)?.storeIds ?? [])).toSorted((a, b) => a.name.localeCompare(b.name))

/** The stores that the panel shows: the one its switcher is set to, or all of the staff member's. */
export const storesInView = (req: PayloadRequest): Promise<ListedStore[]> => storesOf(shownStores(req))
