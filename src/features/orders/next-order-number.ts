import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { isInTransaction, sqlOf } from '@/platform/transaction'

/** What the first order of a store is numbered, so that a new shop's customers do not read "order 1". */
const firstNumber = 1001

/**
 * Takes the store's next order number, with its prefix, such as 'FM-1001'. Call it before the order's transaction: the
 * counter's row is locked until the end of the transaction that bumps it, and orders would queue behind one another.
 * A number that is not used leaves a gap, which is allowed.
 */
export async function nextOrderNumber(ctx: Context): Promise<string> {
  if (isInTransaction(ctx)) throw new Error('An order number is taken before the transaction, not in it')
  const { rows } = await sqlOf(ctx).execute<{ number: string }>(sql`
    with counter as (
      insert into order_counters (store_id, last_number) values (${ctx.store.id}, ${firstNumber})
      on conflict (store_id) do update set last_number = order_counters.last_number + 1
      returning last_number
    )
    select coalesce(s.order_prefix, '') || counter.last_number as number
    from counter join stores s on s.id = ${ctx.store.id}`)
  const [row] = rows
  if (!row) throw new Error(`No such store: ${ctx.store.id}`)
  return row.number
}
