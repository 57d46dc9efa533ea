import { timingSafeEqual } from 'node:crypto'

import type { ApiRequest, RequestedStore } from '@/platform/http/serve'
import { fail, ok, type Result } from '@/shared/result'
import { tokenHash } from '@/shared/ids'

import { findStoreByHost, findStoreBySlug, type ListedStore } from './store-directory'

/**
 * The store of an API call: by host name, or for headless clients by `X-Store: <slug>` together with the
 * store's publishable key in `X-Publishable-Key`. A wrong slug and a wrong key get the same answer.
 */
export async function requestedStore(
  request: ApiRequest,
): Promise<Result<RequestedStore, { code: 'forbidden' | 'unavailable' }>> {
  const slug = request.headers.get('x-store')
  const key = request.headers.get('x-publishable-key')
  if (slug === null && key === null) {
    const store = await findStoreByHost(request.headers.get('host'))
    return store ? ok({ store, isKeyed: false }) : fail('unavailable')
  }
  const store = slug === null ? await findStoreByHost(request.headers.get('host')) : await findStoreBySlug(slug)
  return store && isKeyOf(store, key ?? '') ? ok({ store, isKeyed: true }) : fail('forbidden')
}

function isKeyOf({ publishableKey }: ListedStore, key: string): boolean {
  // Hashed, because timingSafeEqual requires equal lengths.
  return publishableKey !== null && timingSafeEqual(Buffer.from(tokenHash(publishableKey)), Buffer.from(tokenHash(key)))
}
