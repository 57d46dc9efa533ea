import type { SystemContext } from '@/platform/context'

import { listUnfinishedRefunds } from './refund.repository'

/** Seconds within which a requested refund normally has the provider's answer. */
const patience = 30

/** Orders with a refund whose outcome is unknown, as after a crash; a bounded number, the longest waiting first. */
export async function unfinishedRefunds(ctx: SystemContext): Promise<{ orderId: string; storeId: string }[]> {
  return listUnfinishedRefunds(ctx, patience, 200)
}
