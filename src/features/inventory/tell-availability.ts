import { sql } from 'drizzle-orm'

import { availability, defaultLowStockThreshold, type Availability } from '@/features/catalog/domain/availability'
import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

type HeldPieces = { variantId: string; quantity: number; available: number; backorder: boolean }

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
  const { rows } = await sqlOf(ctx).execute<HeldPieces>(sql`
    select h.variant_id as "variantId", h.quantity, s.allow_backorder as backorder,
      s.on_hand - s.reserved - s.allocated as available
    from stock_holds h join stock_levels s on s.variant_id = h.variant_id
    where h.order_id = ${orderId}::uuid`)
  const changed = rows.filter(({ quantity, available, backorder }) => {
    const before = taken ? available + quantity : available - quantity
    return shownAs(before, backorder) !== shownAs(available, backorder)
  })
  await invalidateVariants(
    ctx,
    changed.map(({ variantId }) => variantId),
  )
}
