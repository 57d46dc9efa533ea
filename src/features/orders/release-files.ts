import { releaseBoughtFiles } from '@/features/catalog/bought-files-sql'
import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import { subscribe } from '@/platform/events'
import { inTransaction } from '@/platform/transaction'

import { orderCanceled } from './order.events'
import { lockOrder } from './order.repository'

/**
 * Lets the files of a canceled order be deleted, unless the order was reinstated while this effect was in the queue.
 */
export const filesRelease = subscribe(orderCanceled, 'release-files', async (ctx: SystemContext, event) => {
  const { orderId, storeId } = event
  const store = await findStoreById(storeId)
  if (!store) return
  const scoped = { ...ctx, store }
  await inTransaction(scoped, async () => {
    const order = await lockOrder(scoped, orderId)
    if (order?.status === 'canceled') await releaseBoughtFiles(scoped, orderId)
  })
})
