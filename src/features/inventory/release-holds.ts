import type { SystemContext } from '@/platform/context'

import { announceStock } from './announce-stock'
import { releaseOrderHolds } from './released-hold.repository'

/** Releases all pieces that an order still holds, reserved or allocated. Idempotent. */
export async function releaseHolds(ctx: SystemContext, orderId: string): Promise<void> {
  const { changed } = await releaseOrderHolds(ctx, orderId)
  await announceStock(ctx, changed)
}
