import type { SystemContext } from '@/platform/context'

import { releaseOrderHolds } from './hold.repository'

/** Gives back all that an order still holds, reserved or allocated. Doing it twice changes nothing. */
export async function releaseHolds(ctx: SystemContext, orderId: string): Promise<void> {
  await releaseOrderHolds(ctx, orderId)
}
