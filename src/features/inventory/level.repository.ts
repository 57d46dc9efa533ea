import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
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

export interface LevelChange {
  readonly variantId: string
  /** Pieces on hand: the new figure, or the signed difference. */
  readonly onHand: { readonly set: number } | { readonly add: number }
  /** Undefined keeps it as it is. */
  readonly allowBackorder?: boolean | undefined
  readonly note?: string | undefined
  readonly staffId?: string | undefined
}

/** Begins to track a variant of this store, with nothing on hand; one that is tracked stays as it is. */
export async function insertLevel(ctx: Context, variantId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into stock_levels (variant_id, store_id)
    select v.id, v.store_id from variants v where v.id = ${variantId}::uuid and v.store_id = ${ctx.store.id}::uuid
    on conflict (variant_id) do nothing`)
}

/** Corrects the pieces on hand; null when there is no level, or when it would fall below what is promised. */
export async function updateLevel(ctx: Context, change: LevelChange): Promise<Stock | null> {
  const { onHand } = change
  const isSet = 'set' in onHand
  const figure = isSet ? onHand.set : onHand.add
  const { rows } = await sqlOf(ctx).execute<Stock>(sql`
    with wished as materialized (
      select variant_id, on_hand as before,
        case when ${isSet}::boolean then 0 else on_hand end + ${figure}::int as after,
        coalesce(${change.allowBackorder ?? null}::boolean, allow_backorder) as backorder
      from stock_levels
      where variant_id = ${change.variantId}::uuid and store_id = ${ctx.store.id}::uuid
      for update
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
      select "variantId", 'adjust', difference, ${change.staffId ?? null}::uuid, ${change.note ?? null}::text
      from changed where difference <> 0
    )
    select "variantId", "onHand", reserved, allocated, available, "allowBackorder" from changed`)
  return rows[0] ?? null
}
