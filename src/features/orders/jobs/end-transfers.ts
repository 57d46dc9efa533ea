import { z } from 'zod'

import { findStoreById } from '@/features/stores/store-directory'
import type { Context, SystemContext } from '@/platform/context'
import { forkContext } from '@/platform/fork-context'
import { defineJob, handleJob } from '@/platform/jobs'
import { logger } from '@/platform/logger'

import { expireTransfer } from '../expire-transfer'
import { remindOfTransfer } from '../remind-of-transfer'
import { giveTerms, listNearlyDue, listOverdue, listStoresWithoutTerms, type DueOrder } from '../transfer.repository'

/** Runs every five minutes. A failed run is not retried, because the next one follows soon. */
export const endTransfersJob = defineJob('orders/end-transfers', z.object({}), { retryLimit: 0, leaseSeconds: 300 })

/** The most orders of each list in one run; the next run takes the rest. */
const most = 200

/** Sends reminders of missing transfers and cancels overdue orders. An order that fails does not stop the others. */
export async function endTransfers(ctx: SystemContext): Promise<void> {
  for (const storeId of await listStoresWithoutTerms(ctx)) {
    const store = await findStoreById(storeId)
    if (store) await giveTerms({ ...ctx, store })
  }
  await forEach(ctx, await listOverdue(ctx, most), expireTransfer)
  await forEach(ctx, await listNearlyDue(ctx, most), remindOfTransfer)
}

async function forEach(
  ctx: SystemContext,
  orders: readonly DueOrder[],
  work: (ctx: Context, orderId: string) => Promise<unknown>,
): Promise<void> {
  for (const { orderId, storeId } of orders) {
    try {
      const store = await findStoreById(storeId)
      if (store) await work({ ...(await forkContext(ctx)), store }, orderId)
    } catch (error) {
      logger.error({ err: error, orderId }, 'a transfer could not be ended; the next run retries')
    }
  }
}

export const endTransfersHandler = handleJob(endTransfersJob, endTransfers)
