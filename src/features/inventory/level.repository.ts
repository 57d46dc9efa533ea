import { sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** A variant's stock in pieces; `available = onHand - reserved - allocated`, below zero only when sold beyond it. */
export type Stock = {
  variantId: string
  onHand: number
  reserved: number
  allocated: number
  available: number
  allowBackorder: boolean
}

const columns = sql`s.variant_id as "variantId", s.on_hand as "onHand", s.reserved, s.allocated,
  s.on_hand - s.reserved - s.allocated as "available", s.allow_backorder as "allowBackorder"`

export async function selectLevels(ctx: Context, variantIds: readonly string[]): Promise<Stock[]> {
  const { rows } = await sqlOf(ctx).execute<Stock>(sql`
    select ${columns} from stock_levels s
    where s.store_id = ${ctx.store.id}::uuid and s.variant_id = any(${sql.param([...variantIds])}::uuid[])`)
  return rows
}

/** Keeps other writers of these levels waiting until the transaction ends; in the order in which all lock them. */
export async function lockLevels(ctx: Context, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  await sqlOf(ctx).execute(sql`
    select variant_id from stock_levels
    where store_id = ${ctx.store.id}::uuid and variant_id = any(${sql.param([...variantIds])}::uuid[])
    order by variant_id for update`)
}

/** The same for variants that are deleted together, of whatever stores. */
export async function lockLevelsToDelete(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    select variant_id from stock_levels where variant_id = any(${sql.param([...variantIds])}::uuid[])
    order by variant_id for update`)
}

export interface LevelChange {
  readonly variantId: string
  /** Pieces on hand: the new figure, or the signed difference. */
  readonly onHand: { readonly set: number } | { readonly add: number }
  /** Undefined keeps it as it is. */
  readonly allowBackorder?: boolean | undefined
  readonly note?: string | undefined
  readonly staffId?: string | undefined
}

/** Begins to track variants of this store, with nothing on hand; those that are tracked stay as they are. */
export async function insertLevels(ctx: Context, variantIds: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into stock_levels (variant_id, store_id)
    select v.id, v.store_id from variants v
    where v.id = any(${sql.param([...variantIds])}::uuid[]) and v.store_id = ${ctx.store.id}::uuid
    order by v.id
    on conflict (variant_id) do nothing`)
}

/**
 * Corrects the pieces on hand, all in one statement. Left out are variants without a level, and those that would fall
 * below what is promised.
 */
export async function updateLevels(ctx: Context, changes: readonly LevelChange[]): Promise<Stock[]> {
  const rows = changes.map(({ variantId, onHand, allowBackorder, note, staffId }) => ({
    variantId,
    isSet: 'set' in onHand,
    figure: 'set' in onHand ? onHand.set : onHand.add,
    allowBackorder: allowBackorder ?? null,
    note: note ?? null,
    staffId: staffId ?? null,
  }))
  const { rows: changed } = await sqlOf(ctx).execute<Stock>(sql`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        "variantId" uuid, "isSet" boolean, figure int, "allowBackorder" boolean, note text, "staffId" uuid)
    ),
    wished as materialized (
      select s.variant_id, s.on_hand as before,
        case when a."isSet" then 0 else s.on_hand end + a.figure as after,
        coalesce(a."allowBackorder", s.allow_backorder) as backorder
      from stock_levels s join asked a on a."variantId" = s.variant_id
      where s.store_id = ${ctx.store.id}::uuid
      order by s.variant_id for update of s
    ),
    changed as (
      update stock_levels s set on_hand = w.after, allow_backorder = w.backorder, updated_at = now()
      from wished w
      where s.variant_id = w.variant_id and w.after >= 0
        and (w.backorder or w.after - s.reserved - s.allocated >= 0)
      returning ${columns}, w.after - w.before as difference
    ),
    noted as (
      insert into stock_movements (variant_id, kind, quantity, staff_id, note)
      select c."variantId", 'adjust', c.difference, a."staffId", a.note
      from changed c join asked a using ("variantId") where c.difference <> 0
    )
    select "variantId", "onHand", reserved, allocated, available, "allowBackorder" from changed`)
  return changed
}

/** Ends the tracking of variants that are deleted. The ledger keeps their movements, and a last one that clears the shelf. */
export async function deleteLevels(ctx: Context, variantIds: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    with gone as (
      delete from stock_levels where store_id = ${ctx.store.id}::uuid and variant_id = any(${sql.param([...variantIds])}::uuid[])
      returning variant_id, on_hand
    )
    insert into stock_movements (variant_id, kind, quantity, note)
    select variant_id, 'adjust', -on_hand, 'The variant was deleted' from gone where on_hand <> 0`)
}
