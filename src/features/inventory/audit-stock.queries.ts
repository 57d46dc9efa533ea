import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { stockEffects } from '@/features/inventory/domain/stock'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { stockHolds, stockLevels, stockMovements } from './inventory.tables'

const h = alias(stockHolds, 'h')
const m = alias(stockMovements, 'm')
const s = alias(stockLevels, 's')

type Finding = { variantId: string; problem: string }

/**
 * Violations of invariant I1 in the database, in words; empty when there are none. No figure may be negative, reserved
 * and allocated pieces must be those that orders hold, and each level must be the sum of its movements.
 */
export async function auditStock(ctx: SystemContext): Promise<string[]> {
  const effects = Object.entries(stockEffects).map(([kind, effect]) => ({ kind, ...effect }))
  const { rows } = await sqlOf(ctx).execute<Finding>(sql`
    with held as (
      select ${h.variantId} as variant, coalesce(sum(${h.quantity}) filter (where ${h.status} = 'reserved'), 0) as reserved,
        coalesce(sum(${h.quantity}) filter (where ${h.status} = 'allocated'), 0) as allocated
      from ${stockHolds} ${h} group by ${h.variantId}
    ), moved as (
      select ${m.variantId} as variant, sum(${m.quantity} * e."onHand") as "onHand", sum(${m.quantity} * e.reserved) as reserved,
        sum(${m.quantity} * e.allocated) as allocated
      from ${stockMovements} ${m} join jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
        as e (kind text, "onHand" int, reserved int, allocated int) on e.kind = ${m.kind}
      group by ${m.variantId}
    ), checked as (
      select ${s.variantId} as variant, array_remove(array[
        case when ${s.onHand} < 0 or ${s.reserved} < 0 or ${s.allocated} < 0 then 'a figure is negative' end,
        case when not ${s.allowBackorder} and ${s.onHand} - ${s.reserved} - ${s.allocated} < 0 then 'more is promised than there is' end,
        case when (${s.reserved}, ${s.allocated}) is distinct from (coalesce(held.reserved, 0), coalesce(held.allocated, 0))
          then 'reserved and allocated are not what orders hold' end,
        case when (${s.onHand}, ${s.reserved}, ${s.allocated})
            is distinct from (coalesce(moved."onHand", 0), coalesce(moved.reserved, 0), coalesce(moved.allocated, 0))
          then 'the level is not the sum of its movements' end
      ], null) as problems
      from ${stockLevels} ${s} left join held on held.variant = ${s.variantId} left join moved on moved.variant = ${s.variantId}
    )
    select variant as "variantId", unnest(problems) as problem from checked order by 1`)
  return rows.map(({ variantId, problem }) => `Stock of variant ${variantId}: ${problem}`)
}
