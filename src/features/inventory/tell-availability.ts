import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { availability, defaultLowStockThreshold, type Availability } from '@/features/catalog/domain/availability'
import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { stockHolds, stockLevels } from './inventory.tables'

const h = alias(stockHolds, 'h')
const s = alias(stockLevels, 's')

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
    select ${h.variantId} as "variantId", ${h.quantity}, ${s.allowBackorder} as backorder,
      ${s.onHand} - ${s.reserved} - ${s.allocated} as available
    from ${stockHolds} ${h} join ${stockLevels} ${s} on ${s.variantId} = ${h.variantId}
    where ${h.orderId} = ${orderId}::uuid`)
  const changed = rows.filter(({ quantity, available, backorder }) => {
    const before = taken ? available + quantity : available - quantity
    return shownAs(before, backorder) !== shownAs(available, backorder)
  })
  await invalidateVariants(
    ctx,
    changed.map(({ variantId }) => variantId),
  )
}
