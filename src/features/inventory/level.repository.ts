import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import type { Context, SystemContext } from '@/platform/context'
import { variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { stockLevels, stockMovements } from './inventory.tables'

const s = alias(stockLevels, 's')
const v = alias(variants, 'v')

/** A variant's stock in pieces; `available = onHand - reserved - allocated`, below zero only when sold beyond it. */
export type Stock = {
  variantId: string
  onHand: number
  reserved: number
  allocated: number
  available: number
  allowBackorder: boolean
}

const columns = sql`${s.variantId} as "variantId", ${s.onHand} as "onHand", ${s.reserved}, ${s.allocated},
  ${s.onHand} - ${s.reserved} - ${s.allocated} as "available", ${s.allowBackorder} as "allowBackorder"`

export async function selectLevels(ctx: Context, variantIds: readonly string[]): Promise<Stock[]> {
  const { rows } = await sqlOf(ctx).execute<Stock>(sql`
    select ${columns} from ${stockLevels} ${s}
    where ${s.storeId} = ${ctx.store.id}::uuid and ${s.variantId} = any(${sql.param([...variantIds])}::uuid[])`)
  return rows
}

/** Locks these levels until the transaction ends, in the order in which all writers lock them. */
export async function lockLevels(ctx: Context, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  await sqlOf(ctx).execute(sql`
    select ${stockLevels.variantId} from ${stockLevels}
    where ${stockLevels.storeId} = ${ctx.store.id}::uuid and ${stockLevels.variantId} = any(${sql.param([...variantIds])}::uuid[])
    order by ${stockLevels.variantId} for update`)
}

/** The same for variants that are deleted together, of whatever stores. */
export async function lockLevelsToDelete(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    select ${stockLevels.variantId} from ${stockLevels}
    where ${stockLevels.variantId} = any(${sql.param([...variantIds])}::uuid[])
    order by ${stockLevels.variantId} for update`)
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

/** Starts to track variants of this store with nothing on hand; tracked ones are not changed. */
export async function insertLevels(ctx: Context, variantIds: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into ${stockLevels} (${columnNames(stockLevels.variantId, stockLevels.storeId)})
    select ${v.id}, ${v.store} from ${variants} ${v}
    where ${v.id} = any(${sql.param([...variantIds])}::uuid[]) and ${v.store} = ${ctx.store.id}::uuid
    order by ${v.id}
    on conflict (${columnNames(stockLevels.variantId)}) do nothing`)
}

/**
 * Corrects the pieces on hand in one statement. Variants without a level, and those that would fall below the held
 * pieces, are left out of the result.
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
      select ${s.variantId} as variant, ${s.onHand} as before,
        case when a."isSet" then 0 else ${s.onHand} end + a.figure as after,
        coalesce(a."allowBackorder", ${s.allowBackorder}) as backorder
      from ${stockLevels} ${s} join asked a on a."variantId" = ${s.variantId}
      where ${s.storeId} = ${ctx.store.id}::uuid
      order by ${s.variantId} for update of s
    ),
    changed as (
      update ${stockLevels} ${s} set ${columnNames(stockLevels.onHand)} = w.after,
        ${columnNames(stockLevels.allowBackorder)} = w.backorder,
        ${columnNames(stockLevels.updatedAt)} = now()
      from wished w
      where ${s.variantId} = w.variant and w.after >= 0
        and (w.backorder or w.after - ${s.reserved} - ${s.allocated} >= 0)
      returning ${columns}, w.after - w.before as difference
    ),
    noted as (
      insert into ${stockMovements} (${columnNames(
        stockMovements.variantId,
        stockMovements.kind,
        stockMovements.quantity,
        stockMovements.staffId,
        stockMovements.note,
      )})
      select c."variantId", 'adjust', c.difference, a."staffId", a.note
      from changed c join asked a using ("variantId") where c.difference <> 0
    )
    select "variantId", "onHand", reserved, allocated, available, "allowBackorder" from changed`)
  return changed
}

/** Ends the tracking of deleted variants. The ledger keeps their movements, with a last one that sets `onHand` to 0. */
export async function deleteLevels(ctx: Context, variantIds: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    with gone as (
      delete from ${stockLevels}
      where ${stockLevels.storeId} = ${ctx.store.id}::uuid
        and ${stockLevels.variantId} = any(${sql.param([...variantIds])}::uuid[])
      returning ${stockLevels.variantId} as variant, ${stockLevels.onHand} as pieces
    )
    insert into ${stockMovements}
      (${columnNames(stockMovements.variantId, stockMovements.kind, stockMovements.quantity, stockMovements.note)})
    select variant, 'adjust', -pieces, 'The variant was deleted' from gone where pieces <> 0`)
}
