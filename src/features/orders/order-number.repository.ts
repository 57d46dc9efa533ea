import { sql } from 'drizzle-orm'

import { columnNames } from '@/platform/column-names'
import type { Context } from '@/platform/context'
import { stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { orderCounters } from './order.tables'

/** The number of a store's first order, so that a new shop's customers do not read "order 1". */
const firstNumber = 1001

/** Adds one to the store's counter; its last number with the store's prefix. */
export async function bumpOrderNumber(ctx: Context): Promise<string> {
  const { storeId, lastNumber } = orderCounters
  const { rows } = await sqlOf(ctx).execute<{ number: string }>(sql`
    with counter as (
      insert into ${orderCounters} (${columnNames(storeId, lastNumber)}) values (${ctx.store.id}, ${firstNumber})
      on conflict (${columnNames(storeId)}) do update set ${columnNames(lastNumber)} = ${lastNumber} + 1
      returning ${lastNumber} as number
    )
    select coalesce(${stores.orderPrefix}, '') || counter.number as number
    from counter join ${stores} on ${stores.id} = ${ctx.store.id}`)
  const [row] = rows
  if (!row) throw new Error(`No such store: ${ctx.store.id}`)
  return row.number
}
