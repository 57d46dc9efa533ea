import { listProductIds, listProductIdsIn } from '@/features/catalog/product-ids.queries'
import { categoriesChanged, frequent, productsChanged } from '@/features/catalog/product.events'
import { storeLanguagesChanged } from '@/features/stores/store.events'
import { subscribe, type Subscription } from '@/platform/events'

import { projectAll } from './project-all'
import { projectTogether } from './project-together'

/** Products of one transaction, for whose end single changes wait. */
const pageSize = 200

/**
 * A long lease with heartbeats: it does not end during a long run, and the job of a killed process restarts within two
 * minutes.
 */
const lease = { leaseSeconds: 3 * 3600, heartbeatSeconds: 30 }

/** @throws when there are any, so that the event is retried and finally becomes a dead letter. */
function refuseSkipped(skipped: readonly string[]): void {
  if (skipped.length === 0) return
  const first = skipped.slice(0, 5).join(', ')
  throw new Error(`${String(skipped.length)} products could not be projected, such as ${first}`)
}

/** Keep the read model up to date. */
export const catalogProjections: readonly Subscription[] = [
  subscribe(
    productsChanged,
    'search',
    async (ctx, { storeId, productIds }) => {
      refuseSkipped(await projectTogether(ctx, storeId, productIds))
    },
    { ...frequent, ...lease },
  ),
  subscribe(
    categoriesChanged,
    'search',
    async (ctx, { storeId, categoryIds }) => {
      const list = listProductIdsIn.bind(null, ctx, categoryIds)
      refuseSkipped(await projectAll(ctx, storeId, { list, pageSize }))
    },
    lease,
  ),
  subscribe(
    storeLanguagesChanged,
    'search',
    async (ctx, { storeId }) => {
      const list = listProductIds.bind(null, ctx, storeId)
      refuseSkipped(await projectAll(ctx, storeId, { list, pageSize }))
    },
    lease,
  ),
]
