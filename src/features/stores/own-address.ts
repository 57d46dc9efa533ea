import type { StoreScope } from '@/platform/context'

import { findStoreById } from './store-directory'

/**
 * A full address on one of the store's own hosts, as a browser reads it; null for every other address. Scheme and port are
 * those of the store's public address.
 */
export async function ownAddress({ id, origin }: StoreScope, address: string): Promise<string | null> {
  const url = URL.parse(address)
  if (!url || url.username !== '' || url.password !== '') return null
  const home = new URL(origin)
  if (url.protocol !== home.protocol || url.port !== home.port) return null
  const isOwn = url.hostname === home.hostname || (await findStoreById(id))?.domains.includes(url.hostname)
  return isOwn === true ? url.href : null
}
