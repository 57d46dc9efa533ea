import { z } from 'zod'

import { unfinishedRefunds } from '@/features/payments/unfinished-refunds'
import { findStoreById } from '@/features/stores/store-directory'
import type { SystemContext } from '@/platform/context'
import { forkContext } from '@/platform/fork-context'
import { defineJob, handleJob } from '@/platform/jobs'
import { logger } from '@/platform/logger'

import { finishRefunds } from '../finish-refunds'
import { settlePayment, settleRecorded } from '../settle-payment'
import { listSweptOrders, type SweptOrder } from '../sweep.repository'

/** Runs every minute. A failed run is not retried, because the next one follows soon. */
export const sweepPaymentsJob = defineJob('sweep-payments', z.object({}), { retryLimit: 0, leaseSeconds: 300 })

const pageSize = 100
/** Orders that are settled at the same time. */
const lanes = 4

/**
 * Queries providers for every payment that may have changed without a webhook, so that an order is placed or refunded
 * within two minutes even when no webhook ever arrives (invariant I2). Cancels expired unpaid orders, and finishes
 * refunds whose outcome is unknown. A failure of one does not stop the others.
 */
export async function sweepPayments(ctx: SystemContext): Promise<void> {
  let after: string | null = null
  for (;;) {
    const page: SweptOrder[] = await listSweptOrders(ctx, after, pageSize)
    await inLanes(page, async (swept) => sweepOrder(await forkContext(ctx), swept))
    const last = page.at(-1)
    if (!last || page.length < pageSize) break
    after = last.orderId
  }
  await inLanes(await unfinishedRefunds(ctx), async ({ orderId, storeId }) => {
    const store = await findStoreById(storeId)
    if (store) await finishRefunds({ ...(await forkContext(ctx)), store }, orderId)
  })
}

async function sweepOrder(ctx: SystemContext, { orderId, storeId, payments }: SweptOrder): Promise<void> {
  for (const payment of payments) await settlePayment(ctx, payment)
  if (payments.length > 0) return
  const store = await findStoreById(storeId)
  if (store) await settleRecorded({ ...ctx, store }, orderId)
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) {
      try {
        await work(item)
      } catch (error) {
        logger.error({ err: error, item }, 'sweep failed for one payment; the next run retries')
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane))
}

export const sweepPaymentsHandler = handleJob(sweepPaymentsJob, sweepPayments)
