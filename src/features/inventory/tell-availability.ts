import { availability, defaultLowStockThreshold, type Availability } from '@/features/catalog/domain/availability'
import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { SystemContext } from '@/platform/context'

import { listHeldPieces } from './held-pieces.queries'

/** What shoppers are told about this much stock. */
export const shownAs = (available: number | null, backorder: boolean): Availability =>
  availability({ available, backorder, lowStockThreshold: defaultLowStockThreshold })

/**
 * Makes the pages of an order's variants again where the order changed what they say: from in stock to the last few, to
 * sold out, or back. `taken` tells whether the order took its pieces or gave them back; all other orders leave the pages
 * as they are.
 */
export async function tellAvailability(
  ctx: SystemContext,
  { orderId, taken }: { orderId: string; taken: boolean },
): Promise<void> {
  const held = await listHeldPieces(ctx, orderId)
  const changed = held.filter(({ quantity, available, backorder }) => {
    const before = taken ? available + quantity : available - quantity
    return shownAs(before, backorder) !== shownAs(available, backorder)
  })
  await invalidateVariants(
    ctx,
    changed.map(({ variantId }) => variantId),
  )
}
