import { availability, defaultLowStockThreshold, type Availability } from '@/features/catalog/domain/availability'
import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { SystemContext } from '@/platform/context'

import { listHeldPieces } from './held-pieces.queries'

/** The shown availability for this stock. */
export const shownAs = (available: number | null, backorder: boolean): Availability =>
  availability({ available, backorder, lowStockThreshold: defaultLowStockThreshold })

/**
 * Invalidates the pages of the variants of some orders whose shown availability these orders have changed: from in stock
 * to the last few, to sold out, or back. `taken` is whether the orders took their pieces or released them. Most orders
 * invalidate nothing.
 */
export async function invalidateAvailability(
  ctx: SystemContext,
  { orderIds, taken }: { orderIds: readonly string[]; taken: boolean },
): Promise<void> {
  const held = await listHeldPieces(ctx, orderIds)
  const changed = held.filter(({ quantity, available, backorder }) => {
    const before = taken ? available + quantity : available - quantity
    return shownAs(before, backorder) !== shownAs(available, backorder)
  })
  await invalidateVariants(
    ctx,
    changed.map(({ variantId }) => variantId),
  )
}
