import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { ChangedLevel } from './hold.repository'
import { stockHolds, stockLevels, stockMovements } from './inventory.tables'

const s = alias(stockLevels, 's')
const h = alias(stockHolds, 'h')

const heldColumns = sql`${h.orderId} as order_of, ${h.variantId} as variant, ${h.quantity} as quantity, ${h.status} as status`

/** The end of a release: gives back what the rows of `held` (`heldColumns`) hold. */
const giveBack = sql`
    per_variant as materialized (
      select held.variant,
        coalesce(sum(held.quantity) filter (where held.status = 'reserved'), 0)::int as reserved,
        coalesce(sum(held.quantity) filter (where held.status = 'allocated'), 0)::int as allocated
      from held group by held.variant
    ),
    locked as materialized (
      select ${s.variantId} as variant, p.reserved, p.allocated
      from ${stockLevels} ${s} join per_variant p on p.variant = ${s.variantId}
      order by ${s.variantId} for update of s
    ),
    given as (
      update ${stockLevels} ${s}
      set ${columnNames(stockLevels.reserved)} = ${s.reserved} - l.reserved,
        ${columnNames(stockLevels.allocated)} = ${s.allocated} - l.allocated,
        ${columnNames(stockLevels.updatedAt)} = now()
      from locked l where ${s.variantId} = l.variant
      returning ${s.variantId} as variant, ${s.onHand} - ${s.reserved} - ${s.allocated} as available,
        l.reserved + l.allocated as quantity, ${s.allowBackorder} as backorder
    ),
    marked as (
      update ${stockHolds} ${h} set ${columnNames(stockHolds.status)} = 'released', ${columnNames(stockHolds.expiresAt)} = null,
        ${columnNames(stockHolds.updatedAt)} = now()
      from held where ${h.orderId} = held.order_of and ${h.variantId} = held.variant
    ),
    noted as (
      insert into ${stockMovements}
        (${columnNames(stockMovements.variantId, stockMovements.kind, stockMovements.quantity, stockMovements.orderId)})
      select variant, case status when 'reserved' then 'release_reservation' else 'release_allocation' end,
        quantity, order_of
      from held
    )
    select (select count(*)::int from held) as "count",
      (select jsonb_agg(jsonb_build_object('variantId', variant, 'before', available - quantity, 'after', available,
        'backorder', backorder)) from given) as changed`

/** The number of released holds, and the levels that changed. */
interface Released {
  readonly count: number
  readonly changed: readonly ChangedLevel[]
}

type ReleasedRow = { count: number; changed: ChangedLevel[] | null }

const toReleased = (row: ReleasedRow | undefined): Released => ({ count: row?.count ?? 0, changed: row?.changed ?? [] })

/** Releases all holds of an order. */
export async function releaseOrderHolds(ctx: SystemContext, orderId: string): Promise<Released> {
  const { rows } = await sqlOf(ctx).execute<ReleasedRow>(sql`
    with held as materialized (
      select ${heldColumns} from ${stockHolds} ${h}
      where ${h.orderId} = ${orderId}::uuid and ${h.status} in ('reserved', 'allocated')
      order by ${h.variantId} for update
    ),
    ${giveBack}`)
  return toReleased(rows[0])
}

/** Releases up to `limit` reservations that have expired by the database's clock. */
export async function releaseExpired(ctx: SystemContext, limit: number): Promise<Released> {
  const { rows } = await sqlOf(ctx).execute<ReleasedRow>(sql`
    with held as materialized (
      select ${heldColumns} from ${stockHolds} ${h}
      where ${h.status} = 'reserved' and ${h.expiresAt} <= now()
      order by ${h.expiresAt} limit ${limit} for update skip locked
    ),
    ${giveBack}`)
  return toReleased(rows[0])
}
