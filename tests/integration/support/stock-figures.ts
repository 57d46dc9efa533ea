import { sql } from 'drizzle-orm'
import { expect } from 'vitest'

import { stockEffects } from '@/features/inventory/domain/stock'
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

type Audit = Figures & { available: number; backorder: boolean; held: Figures; moved: Figures }

/**
 * Invariant I1 for the given variants, or for all of the database: nothing is negative, what is reserved and allocated is what orders
 * hold, and each level is the sum of its movements.
 */
export async function expectSoundStock(ctx: SystemContext, variantIds?: readonly string[]): Promise<void> {
  const effects = Object.entries(stockEffects).map(([kind, effect]) => ({ kind, ...effect }))
  const { rows } = await sqlOf(ctx).execute<Audit>(sql`
    select s.on_hand as "onHand", s.reserved, s.allocated, s.on_hand - s.reserved - s.allocated as available,
      s.allow_backorder as backorder,
      (select jsonb_build_object('onHand', s.on_hand,
          'reserved', coalesce(sum(quantity) filter (where status = 'reserved'), 0),
          'allocated', coalesce(sum(quantity) filter (where status = 'allocated'), 0))
        from stock_holds h where h.variant_id = s.variant_id) as held,
      (select jsonb_build_object('onHand', coalesce(sum(quantity * "onHand"), 0),
          'reserved', coalesce(sum(quantity * e.reserved), 0), 'allocated', coalesce(sum(quantity * e.allocated), 0))
        from stock_movements m
        join jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
          as e (kind text, "onHand" int, reserved int, allocated int) using (kind)
        where m.variant_id = s.variant_id) as moved
    from stock_levels s
    where ${variantIds ? sql`s.variant_id = any(${sql.param([...variantIds])}::uuid[])` : sql`true`}`)
  for (const { available, backorder, held, moved, ...level } of rows) {
    expect(level.onHand).toBeGreaterThanOrEqual(0)
    if (!backorder) expect(available).toBeGreaterThanOrEqual(0)
    expect(level).toEqual(held)
    expect(level).toEqual(moved)
  }
}
