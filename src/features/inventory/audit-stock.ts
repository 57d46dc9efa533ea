import { sql } from 'drizzle-orm'

import { stockEffects } from '@/features/inventory/domain/stock'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

type Finding = { variantId: string; problem: string }

/**
 * What breaks invariant I1 anywhere in the database, in words; empty for sound books: nothing is negative, what is
 * reserved and allocated is what orders hold, and each level is the sum of its movements.
 */
export async function auditStock(ctx: SystemContext): Promise<string[]> {
  const effects = Object.entries(stockEffects).map(([kind, effect]) => ({ kind, ...effect }))
  const { rows } = await sqlOf(ctx).execute<Finding>(sql`
    with held as (
      select variant_id, coalesce(sum(quantity) filter (where status = 'reserved'), 0) as reserved,
        coalesce(sum(quantity) filter (where status = 'allocated'), 0) as allocated
      from stock_holds group by variant_id
    ), moved as (
      select variant_id, sum(quantity * e."onHand") as on_hand, sum(quantity * e.reserved) as reserved,
        sum(quantity * e.allocated) as allocated
      from stock_movements join jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
        as e (kind text, "onHand" int, reserved int, allocated int) using (kind)
      group by variant_id
    ), checked as (
      select s.variant_id, array_remove(array[
        case when s.on_hand < 0 or s.reserved < 0 or s.allocated < 0 then 'a figure is negative' end,
        case when not s.allow_backorder and s.on_hand - s.reserved - s.allocated < 0 then 'more is promised than there is' end,
        case when (s.reserved, s.allocated) is distinct from (coalesce(held.reserved, 0), coalesce(held.allocated, 0))
          then 'reserved and allocated are not what orders hold' end,
        case when (s.on_hand, s.reserved, s.allocated)
            is distinct from (coalesce(moved.on_hand, 0), coalesce(moved.reserved, 0), coalesce(moved.allocated, 0))
          then 'the level is not the sum of its movements' end
      ], null) as problems
      from stock_levels s left join held using (variant_id) left join moved using (variant_id)
    )
    select variant_id as "variantId", unnest(problems) as problem from checked order by 1`)
  return rows.map(({ variantId, problem }) => `Stock of variant ${variantId}: ${problem}`)
}
