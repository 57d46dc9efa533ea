import type { SystemContext } from '@/platform/context'

import { voidUnstartedPayments } from './payment.repository'

/** Closes the payments of an order that no provider knows of: manual ones, and those whose intent was never made. */
export async function voidUnstarted(ctx: SystemContext, orderId: string): Promise<void> {
  await voidUnstartedPayments(ctx, orderId)
}
