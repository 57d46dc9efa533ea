import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** Pieces of a variant that a checkout wants. */
export interface WantedPieces {
  readonly variantId: string
  readonly quantity: number
}

/** A variant of which fewer than asked for are free. */
export type ShortRow = { sku: string; requested: number; available: number }

/** What could be promised of a variant before a statement and after it. */
export interface ChangedLevel {
  readonly variantId: string
  readonly before: number
  readonly after: number
  readonly backorder: boolean
}

/*
 * Each function here is one statement, so that no other transaction can come between its look and its change. All lock
 * the rows of stock_holds first (a new order's are nobody else's) and those of stock_levels second, by variant id: with
 * one order for everybody, checkouts of the same variants wait for each other instead of deadlocking. A locked row is
 * read as last committed (Postgres manual, 13.2.1), so the figures that a statement decides on are the present ones.
 */

async function shortRows(ctx: SystemContext, statement: SQL): Promise<ShortRow[]> {
  return (await sqlOf(ctx).execute<ShortRow>(statement)).rows
}

/** Selects what is missing, for the end of a statement whose `locked` has quantity and available. */
const missing = sql`
  select coalesce(v.sku, '') as "sku", l.quantity as "requested",
    greatest(l.available, 0) as "available"
  from locked l left join variants v on v.id = l.variant_id
  where not l.fits order by l.variant_id`

/** What was short, or the variants of which pieces were taken. */
interface Taken {
  readonly short: readonly ShortRow[]
  readonly changed: readonly ChangedLevel[]
}

type TakenRow = { short: ShortRow[] | null; changed: ChangedLevel[] | null }

const toTaken = (row: TakenRow | undefined): Taken => ({ short: row?.short ?? [], changed: row?.changed ?? [] })

/**
 * Holds all of it or, when something is short, nothing; says what is short. Variants without a level are skipped.
 * `expiresAt` is the end of a reservation; null allocates the pieces at once.
 */
export async function insertHolds(
  ctx: SystemContext,
  holds: { orderId: string; wanted: readonly WantedPieces[]; expiresAt: Date | null },
): Promise<Taken> {
  const { orderId, wanted, expiresAt } = holds
  const [column, status] = expiresAt ? [sql`reserved`, 'reserved'] : [sql`allocated`, 'allocated']
  // The ledger has both steps of every allocation.
  const kinds = expiresAt ? ['reserve'] : ['reserve', 'allocate']
  const { rows } = await sqlOf(ctx).execute<TakenRow>(sql`
    with wanted as materialized (
      select variant_id, sum(quantity)::int as quantity
      from unnest(
        ${sql.param(wanted.map(({ variantId }) => variantId))}::uuid[],
        ${sql.param(wanted.map(({ quantity }) => quantity))}::int[]
      ) as line (variant_id, quantity)
      group by variant_id
    ),
    locked as materialized (
      select s.variant_id, w.quantity, s.on_hand - s.reserved - s.allocated as available,
        s.allow_backorder or s.on_hand - s.reserved - s.allocated >= w.quantity as fits
      from stock_levels s join wanted w using (variant_id)
      order by s.variant_id for update of s
    ),
    verdict as materialized (select coalesce(bool_and(fits), true) as fits from locked),
    taken as (
      update stock_levels s set ${column} = s.${column} + l.quantity, updated_at = now()
      from locked l, verdict
      where verdict.fits and s.variant_id = l.variant_id
        and (s.allow_backorder or s.on_hand - s.reserved - s.allocated >= l.quantity)
      returning s.variant_id, l.quantity, l.available, s.allow_backorder
    ),
    held as (
      insert into stock_holds (order_id, variant_id, quantity, status, expires_at)
      select ${orderId}::uuid, variant_id, quantity, ${status}, ${expiresAt?.toISOString() ?? null}::timestamptz from taken
    ),
    noted as (
      insert into stock_movements (variant_id, kind, quantity, order_id)
      select variant_id, step.kind, quantity, ${orderId}::uuid
      from taken, unnest(${sql.param(kinds)}::text[]) as step (kind)
    )
    select (select jsonb_agg(to_jsonb(m)) from (${missing}) m) as short,
      (select jsonb_agg(jsonb_build_object('variantId', variant_id, 'before', available, 'after', available - quantity,
        'backorder', allow_backorder)) from taken) as changed`)
  return toTaken(rows[0])
}

/**
 * Turns an order's holds into `allocated` ones. A hold that was released takes its pieces again if they are free. All
 * or nothing, as above; doing it twice changes nothing. What was reserved stays as available as it was.
 */
export async function allocateHolds(ctx: SystemContext, orderId: string): Promise<Taken> {
  const { rows } = await sqlOf(ctx).execute<TakenRow>(sql`
    with held as materialized (
      select variant_id, quantity, status from stock_holds
      where order_id = ${orderId}::uuid and status in ('reserved', 'released')
      order by variant_id for update
    ),
    locked as materialized (
      select s.variant_id, h.quantity, h.status, s.on_hand - s.reserved - s.allocated as available,
        h.status = 'reserved' or s.allow_backorder or s.on_hand - s.reserved - s.allocated >= h.quantity as fits
      from stock_levels s join held h using (variant_id)
      order by s.variant_id for update of s
    ),
    verdict as materialized (select coalesce(bool_and(fits), true) as fits from locked),
    taken as (
      update stock_levels s set
        reserved = s.reserved - case when l.status = 'reserved' then l.quantity else 0 end,
        allocated = s.allocated + l.quantity,
        updated_at = now()
      from locked l, verdict
      where verdict.fits and s.variant_id = l.variant_id
      returning s.variant_id, l.available, s.on_hand - s.reserved - s.allocated as left_over, s.allow_backorder
    ),
    marked as (
      update stock_holds h set status = 'allocated', expires_at = null, updated_at = now()
      from held, verdict
      where verdict.fits and h.order_id = ${orderId}::uuid and h.variant_id = held.variant_id
    ),
    noted as (
      insert into stock_movements (variant_id, kind, quantity, order_id)
      select l.variant_id, step.kind, l.quantity, ${orderId}::uuid
      from locked l, verdict, (values ('reserve'), ('allocate')) as step (kind)
      where verdict.fits and (step.kind = 'allocate' or l.status = 'released')
    )
    select (select jsonb_agg(to_jsonb(m)) from (${missing}) m) as short,
      (select jsonb_agg(jsonb_build_object('variantId', variant_id, 'before', available, 'after', left_over,
        'backorder', allow_backorder)) from taken) as changed`)
  return toTaken(rows[0])
}

/** Lets an order's reservation end in so many seconds; one that is over already stays so. */
export async function extendHolds(ctx: SystemContext, orderId: string, seconds: number): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update stock_holds set expires_at = now() + make_interval(secs => ${seconds}), updated_at = now()
    where order_id = ${orderId}::uuid and status = 'reserved'`)
}

/** The end of a release: gives back what the rows of `held` (order_id, variant_id, quantity, status) hold. */
const giveBack = sql`
    per_variant as materialized (
      select variant_id,
        coalesce(sum(quantity) filter (where status = 'reserved'), 0)::int as reserved,
        coalesce(sum(quantity) filter (where status = 'allocated'), 0)::int as allocated
      from held group by variant_id
    ),
    locked as materialized (
      select s.variant_id, p.reserved, p.allocated from stock_levels s join per_variant p using (variant_id)
      order by s.variant_id for update of s
    ),
    given as (
      update stock_levels s
      set reserved = s.reserved - l.reserved, allocated = s.allocated - l.allocated, updated_at = now()
      from locked l where s.variant_id = l.variant_id
      returning s.variant_id, s.on_hand - s.reserved - s.allocated as available, l.reserved + l.allocated as quantity,
        s.allow_backorder
    ),
    marked as (
      update stock_holds h set status = 'released', expires_at = null, updated_at = now()
      from held where h.order_id = held.order_id and h.variant_id = held.variant_id
    ),
    noted as (
      insert into stock_movements (variant_id, kind, quantity, order_id)
      select variant_id, case status when 'reserved' then 'release_reservation' else 'release_allocation' end,
        quantity, order_id
      from held
    )
    select (select count(*)::int from held) as "count",
      (select jsonb_agg(jsonb_build_object('variantId', variant_id, 'before', available - quantity, 'after', available,
        'backorder', allow_backorder)) from given) as changed`

/** How many holds were given back, and of what. */
interface Released {
  readonly count: number
  readonly changed: readonly ChangedLevel[]
}

type ReleasedRow = { count: number; changed: ChangedLevel[] | null }

const toReleased = (row: ReleasedRow | undefined): Released => ({ count: row?.count ?? 0, changed: row?.changed ?? [] })

/** Gives back all that an order holds. */
export async function releaseOrderHolds(ctx: SystemContext, orderId: string): Promise<Released> {
  const { rows } = await sqlOf(ctx).execute<ReleasedRow>(sql`
    with held as materialized (
      select order_id, variant_id, quantity, status from stock_holds
      where order_id = ${orderId}::uuid and status in ('reserved', 'allocated')
      order by variant_id for update
    ),
    ${giveBack}`)
  return toReleased(rows[0])
}

/** Gives back up to `limit` reservations whose time is over by the database's clock. */
export async function releaseExpired(ctx: SystemContext, limit: number): Promise<Released> {
  const { rows } = await sqlOf(ctx).execute<ReleasedRow>(sql`
    with held as materialized (
      select order_id, variant_id, quantity, status from stock_holds
      where status = 'reserved' and expires_at <= now()
      order by expires_at limit ${limit} for update skip locked
    ),
    ${giveBack}`)
  return toReleased(rows[0])
}

/**
 * Pieces leave the house: hand and allocation go down, and so does the hold, which is `consumed` at its last piece.
 * A variant that the order never held (untracked) is skipped. All or nothing; returns what is not there to be sent.
 */
export async function consumeHolds(
  ctx: SystemContext,
  orderId: string,
  pieces: readonly WantedPieces[],
): Promise<ShortRow[]> {
  return shortRows(
    ctx,
    sql`
    with wanted as materialized (
      select variant_id, sum(quantity)::int as quantity
      from unnest(
        ${sql.param(pieces.map(({ variantId }) => variantId))}::uuid[],
        ${sql.param(pieces.map(({ quantity }) => quantity))}::int[]
      ) as line (variant_id, quantity)
      group by variant_id
    ),
    held as materialized (
      select h.variant_id, w.quantity, case when h.status = 'allocated' then h.quantity else 0 end as left_over
      from stock_holds h join wanted w using (variant_id)
      where h.order_id = ${orderId}::uuid
      order by h.variant_id for update of h
    ),
    locked as materialized (
      select s.variant_id, h.quantity, h.left_over, least(h.left_over, s.on_hand) as available,
        least(h.left_over, s.on_hand) >= h.quantity as fits
      from stock_levels s join held h using (variant_id)
      order by s.variant_id for update of s
    ),
    verdict as materialized (select coalesce(bool_and(fits), true) as fits from locked),
    taken as (
      update stock_levels s
      set on_hand = s.on_hand - l.quantity, allocated = s.allocated - l.quantity, updated_at = now()
      from locked l, verdict
      where verdict.fits and s.variant_id = l.variant_id
    ),
    marked as (
      update stock_holds h set
        quantity = case when l.left_over = l.quantity then h.quantity else l.left_over - l.quantity end,
        status = case when l.left_over = l.quantity then 'consumed' else h.status end,
        updated_at = now()
      from locked l, verdict
      where verdict.fits and h.order_id = ${orderId}::uuid and h.variant_id = l.variant_id
    ),
    noted as (
      insert into stock_movements (variant_id, kind, quantity, order_id)
      select l.variant_id, 'fulfill', l.quantity, ${orderId}::uuid from locked l, verdict where verdict.fits
    )
    ${missing}`,
  )
}
