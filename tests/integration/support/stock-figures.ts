import { sql } from 'drizzle-orm'
import { expect } from 'vitest'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

export type Figures = { onHand: number; reserved: number; allocated: number }

/** The levels of variants, in the given order. */
export async function figuresOf(ctx: SystemContext, variantIds: readonly string[]): Promise<Figures[]> {
  const { rows } = await sqlOf(ctx).execute<Figures & { id: string }>(sql`
    select variant_id as id, on_hand as "onHand", reserved, allocated from stock_levels
    where variant_id = any(${sql.param([...variantIds])}::uuid[])`)
  return variantIds.map((id) => {
    const row = rows.find((each) => each.id === id)
    if (!row) throw new Error(`No stock level of ${id}`)
    return { onHand: row.onHand, reserved: row.reserved, allocated: row.allocated }
  })
}

type Audit = Figures & { available: number; backorder: boolean } & {
  heldReserved: number
  heldAllocated: number
  moved: number
}

/**
 * Invariant I1 for every variant of the database: nothing is negative, what is reserved and allocated is what orders
 * hold, and what is on hand is what the ledger says.
 */
export async function expectSoundStock(ctx: SystemContext): Promise<void> {
  const { rows } = await sqlOf(ctx).execute<Audit>(sql`
    select s.on_hand as "onHand", s.reserved, s.allocated, s.on_hand - s.reserved - s.allocated as available,
      s.allow_backorder as backorder,
      coalesce((select sum(quantity) from stock_holds h where h.variant_id = s.variant_id and status = 'reserved'), 0)::int as "heldReserved",
      coalesce((select sum(quantity) from stock_holds h where h.variant_id = s.variant_id and status = 'allocated'), 0)::int as "heldAllocated",
      coalesce((select sum(case kind when 'fulfill' then -quantity else quantity end) from stock_movements m
        where m.variant_id = s.variant_id and kind in ('adjust', 'fulfill', 'restock')), 0)::int as moved
    from stock_levels s`)
  for (const row of rows) {
    expect(row.onHand).toBeGreaterThanOrEqual(0)
    if (!row.backorder) expect(row.available).toBeGreaterThanOrEqual(0)
    expect(row.reserved).toBe(row.heldReserved)
    expect(row.allocated).toBe(row.heldAllocated)
    expect(row.onHand).toBe(row.moved)
  }
}
