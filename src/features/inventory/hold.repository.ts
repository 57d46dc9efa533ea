import { sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import type { SystemContext } from '@/platform/context'
import { fixedStatement } from '@/platform/fixed-sql'
import { variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { stockHolds, stockLevels, stockMovements } from './inventory.tables'

const v = alias(variants, 'v')
const s = alias(stockLevels, 's')
const h = alias(stockHolds, 'h')

/** The pieces of a variant that a checkout requests. */
export interface WantedPieces {
  readonly variantId: string
  readonly quantity: number
}

/** A variant with fewer available pieces than requested. */
export type ShortRow = { sku: string; requested: number; available: number }

/** The available pieces of a variant before and after a statement. */
export interface ChangedLevel {
  readonly variantId: string
  readonly before: number
  readonly after: number
  readonly backorder: boolean
}

/*
 * Each function here is one statement, so that no other transaction can change stock between its read and its write.
 * All lock the rows of stock_holds first (no other transaction uses those of a new order) and those of stock_levels
 * second, by variant id, so that checkouts of the same variants wait for each other instead of deadlocking. A locked
 * row is read as last committed (Postgres manual, 13.2.1), so each decision uses the current figures.
 */

interface Pieces extends Record<string, unknown> {
  readonly orderId: string
  readonly variantIds: readonly string[]
  readonly quantities: readonly number[]
}

const piecesOf = (orderId: string, pieces: readonly WantedPieces[]): Pieces => ({
  orderId,
  variantIds: pieces.map(({ variantId }) => variantId),
  quantities: pieces.map(({ quantity }) => quantity),
})

/** The requested pieces of each variant; the planner must not see the lists (see platform/hidden-array). */
const byVariant = (place: (name: 'variantIds' | 'quantities') => SQL): SQL => sql`
  select line.variant, sum(line.quantity)::int as quantity
  from unnest((select ${place('variantIds')}::uuid[]), (select ${place('quantities')}::int[])) as line (variant, quantity)
  group by line.variant`

async function shortRows(ctx: SystemContext, statement: SQL): Promise<ShortRow[]> {
  return (await sqlOf(ctx).execute<ShortRow>(statement)).rows
}

/** Selects what is missing, for the end of a statement whose `locked` has quantity and available. */
const missing = sql`
  select coalesce(${v.sku}, '') as "sku", l.quantity as "requested",
    greatest(l.available, 0) as "available"
  from locked l left join ${variants} ${v} on ${v.id} = l.variant
  where not l.fits order by l.variant`

/** The missing pieces, or the levels that were changed. */
interface Taken {
  readonly short: readonly ShortRow[]
  readonly changed: readonly ChangedLevel[]
}

type TakenRow = { short: ShortRow[] | null; changed: ChangedLevel[] | null }

const toTaken = (row: TakenRow | undefined): Taken => ({ short: row?.short ?? [], changed: row?.changed ?? [] })

interface NewHolds extends Pieces {
  readonly status: 'reserved' | 'allocated'
  readonly expiresAt: string | null
  /** Steps for the ledger, which has both of every allocation. */
  readonly kinds: readonly string[]
}

const holding = (column: PgColumn) =>
  fixedStatement<NewHolds>(
    (place) => sql`
    with wanted as materialized (${byVariant(place)}),
    locked as materialized (
      select ${s.variantId} as variant, w.quantity, ${s.onHand} - ${s.reserved} - ${s.allocated} as available,
        ${s.allowBackorder} or ${s.onHand} - ${s.reserved} - ${s.allocated} >= w.quantity as fits
      from ${stockLevels} ${s} join wanted w on w.variant = ${s.variantId}
      order by ${s.variantId} for update of s
    ),
    verdict as materialized (select coalesce(bool_and(fits), true) as fits from locked),
    taken as (
      update ${stockLevels} ${s} set ${columnNames(column)} = ${column} + l.quantity,
        ${columnNames(stockLevels.updatedAt)} = now()
      from locked l, verdict
      where verdict.fits and ${s.variantId} = l.variant
        and (${s.allowBackorder} or ${s.onHand} - ${s.reserved} - ${s.allocated} >= l.quantity)
      returning ${s.variantId} as variant, l.quantity, l.available, ${s.allowBackorder} as backorder
    ),
    held as (
      insert into ${stockHolds}
        (${columnNames(stockHolds.orderId, stockHolds.variantId, stockHolds.quantity, stockHolds.status, stockHolds.expiresAt)})
      select ${place('orderId')}::uuid, variant, quantity, ${place('status')}::text, ${place('expiresAt')}::timestamptz from taken
    ),
    noted as (
      insert into ${stockMovements}
        (${columnNames(stockMovements.variantId, stockMovements.kind, stockMovements.quantity, stockMovements.orderId)})
      select variant, step.kind, quantity, ${place('orderId')}::uuid
      from taken, unnest(${place('kinds')}::text[]) as step (kind)
    )
    select (select jsonb_agg(to_jsonb(m)) from (${missing}) m) as short,
      (select jsonb_agg(jsonb_build_object('variantId', variant, 'before', available, 'after', available - quantity,
        'backorder', backorder)) from taken) as changed`,
  )

const [reserving, allocating] = [holding(s.reserved), holding(s.allocated)]

/**
 * Holds all requested pieces or, when some are missing, none, and returns the missing ones. Variants without a level
 * are skipped. `expiresAt` is the end of a reservation; null allocates the pieces at once.
 */
export async function insertHolds(
  ctx: SystemContext,
  holds: { orderId: string; wanted: readonly WantedPieces[]; expiresAt: Date | null },
): Promise<Taken> {
  const { orderId, wanted, expiresAt } = holds
  const pieces = piecesOf(orderId, wanted)
  const statement = expiresAt
    ? reserving({ ...pieces, status: 'reserved', expiresAt: expiresAt.toISOString(), kinds: ['reserve'] })
    : allocating({ ...pieces, status: 'allocated', expiresAt: null, kinds: ['reserve', 'allocate'] })
  const { rows } = await sqlOf(ctx).execute<TakenRow>(statement)
  return toTaken(rows[0])
}

/**
 * Turns an order's holds into `allocated` ones. A released hold takes its pieces again if they are available. All or
 * nothing, as above, and idempotent. `available` does not change for pieces that were still reserved.
 */
export async function allocateHolds(ctx: SystemContext, orderId: string): Promise<Taken> {
  const { rows } = await sqlOf(ctx).execute<TakenRow>(sql`
    with held as materialized (
      select ${h.variantId} as variant, ${h.quantity} as quantity, ${h.status} as status from ${stockHolds} ${h}
      where ${h.orderId} = ${orderId}::uuid and ${h.status} in ('reserved', 'released')
      order by ${h.variantId} for update
    ),
    locked as materialized (
      select ${s.variantId} as variant, held.quantity, held.status, ${s.onHand} - ${s.reserved} - ${s.allocated} as available,
        held.status = 'reserved' or ${s.allowBackorder} or ${s.onHand} - ${s.reserved} - ${s.allocated} >= held.quantity as fits
      from ${stockLevels} ${s} join held on held.variant = ${s.variantId}
      order by ${s.variantId} for update of s
    ),
    verdict as materialized (select coalesce(bool_and(fits), true) as fits from locked),
    taken as (
      update ${stockLevels} ${s} set
        ${columnNames(stockLevels.reserved)} = ${s.reserved} - case when l.status = 'reserved' then l.quantity else 0 end,
        ${columnNames(stockLevels.allocated)} = ${s.allocated} + l.quantity,
        ${columnNames(stockLevels.updatedAt)} = now()
      from locked l, verdict
      where verdict.fits and ${s.variantId} = l.variant
      returning ${s.variantId} as variant, l.available, ${s.onHand} - ${s.reserved} - ${s.allocated} as left_over,
        ${s.allowBackorder} as backorder
    ),
    marked as (
      update ${stockHolds} ${h} set ${columnNames(stockHolds.status)} = 'allocated', ${columnNames(stockHolds.expiresAt)} = null,
        ${columnNames(stockHolds.updatedAt)} = now()
      from held, verdict
      where verdict.fits and ${h.orderId} = ${orderId}::uuid and ${h.variantId} = held.variant
    ),
    noted as (
      insert into ${stockMovements}
        (${columnNames(stockMovements.variantId, stockMovements.kind, stockMovements.quantity, stockMovements.orderId)})
      select l.variant, step.kind, l.quantity, ${orderId}::uuid
      from locked l, verdict, (values ('reserve'), ('allocate')) as step (kind)
      where verdict.fits and (step.kind = 'allocate' or l.status = 'released')
    )
    select (select jsonb_agg(to_jsonb(m)) from (${missing}) m) as short,
      (select jsonb_agg(jsonb_build_object('variantId', variant, 'before', available, 'after', left_over,
        'backorder', backorder)) from taken) as changed`)
  return toTaken(rows[0])
}

/** Sets the end of an order's reservation to so many seconds from now; a released one is not changed. */
export async function extendHolds(ctx: SystemContext, orderId: string, seconds: number): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update ${stockHolds} set ${columnNames(stockHolds.expiresAt)} = now() + make_interval(secs => ${seconds}),
      ${columnNames(stockHolds.updatedAt)} = now()
    where ${stockHolds.orderId} = ${orderId}::uuid and ${stockHolds.status} = 'reserved'`)
}

const consuming = fixedStatement<Pieces>(
  (place) => sql`
    with wanted as materialized (${byVariant(place)}),
    held as materialized (
      select ${h.variantId} as variant, w.quantity, case when ${h.status} = 'allocated' then ${h.quantity} else 0 end as left_over
      from ${stockHolds} ${h} join wanted w on w.variant = ${h.variantId}
      where ${h.orderId} = ${place('orderId')}::uuid
      order by ${h.variantId} for update of h
    ),
    locked as materialized (
      select ${s.variantId} as variant, held.quantity, held.left_over, least(held.left_over, ${s.onHand}) as available,
        least(held.left_over, ${s.onHand}) >= held.quantity as fits
      from ${stockLevels} ${s} join held on held.variant = ${s.variantId}
      order by ${s.variantId} for update of s
    ),
    verdict as materialized (select coalesce(bool_and(fits), true) as fits from locked),
    taken as (
      update ${stockLevels} ${s}
      set ${columnNames(stockLevels.onHand)} = ${s.onHand} - l.quantity,
        ${columnNames(stockLevels.allocated)} = ${s.allocated} - l.quantity,
        ${columnNames(stockLevels.updatedAt)} = now()
      from locked l, verdict
      where verdict.fits and ${s.variantId} = l.variant
    ),
    marked as (
      update ${stockHolds} ${h} set
        ${columnNames(stockHolds.quantity)} = case when l.left_over = l.quantity then ${h.quantity} else l.left_over - l.quantity end,
        ${columnNames(stockHolds.status)} = case when l.left_over = l.quantity then 'consumed' else ${h.status} end,
        ${columnNames(stockHolds.updatedAt)} = now()
      from locked l, verdict
      where verdict.fits and ${h.orderId} = ${place('orderId')}::uuid and ${h.variantId} = l.variant
    ),
    noted as (
      insert into ${stockMovements}
        (${columnNames(stockMovements.variantId, stockMovements.kind, stockMovements.quantity, stockMovements.orderId)})
      select l.variant, 'fulfill', l.quantity, ${place('orderId')}::uuid from locked l, verdict where verdict.fits
    )
    ${missing}`,
)

/**
 * Removes shipped pieces from `onHand`, `allocated` and the hold, which is `consumed` with its last piece. A variant
 * that the order never held (untracked) is skipped. All or nothing; returns the missing pieces.
 */
export async function consumeHolds(
  ctx: SystemContext,
  orderId: string,
  pieces: readonly WantedPieces[],
): Promise<ShortRow[]> {
  return shortRows(ctx, consuming(piecesOf(orderId, pieces)))
}
