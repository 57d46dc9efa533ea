import { z } from 'zod'

import type { SystemContext } from '@/platform/context'
import { defineJob, handleJob } from '@/platform/jobs'
import { inTransaction } from '@/platform/transaction'

import { announceStock } from './announce-stock'
import { releaseExpired } from './released-hold.repository'

/** Small enough that a shopper never waits long for a row that a batch has locked. */
const batch = 200

/**
 * Releases expired reservations of checkouts. The order stays pending: a late payment takes the pieces again or is
 * refunded. Batches skip rows that another replica has locked. Returns the number of released reservations.
 */
export async function expireReservations(ctx: SystemContext): Promise<number> {
  let total = 0
  for (;;) {
    const released = await inTransaction(ctx, async () => {
      const { count, changed } = await releaseExpired(ctx, batch)
      await announceStock(ctx, changed)
      return count
    })
    total += released
    if (released < batch) return total
  }
}

/** Runs every minute. */
export const expireReservationsJob = defineJob('inventory/expire-reservations', z.object({}), { retryLimit: 0 })

export const expireReservationsHandler = handleJob(expireReservationsJob, async (ctx) => {
  await expireReservations(ctx)
})
