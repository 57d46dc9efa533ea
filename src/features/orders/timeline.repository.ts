import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { uuidV7 } from '@/shared/ids'

import type { TimelineData, TimelineEntry, TimelineType } from './domain/timeline'

type NewEntry<T extends TimelineType> = {
  readonly orderId: string
  readonly type: T
  readonly data: TimelineData[T]
  readonly staffId?: string | null
  /** Identifies what the entry records: an entry of the same order, type and key is written once. */
  readonly key?: string
}

/** A UUID derived from order, type and key, so that one entry that is written twice makes one row. */
function entryId(orderId: string, type: string, key: string): string {
  const hex = createHash('sha256').update(`${orderId}\0${type}\0${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Adds an entry to an order's timeline, in the caller's transaction; false when the entry is there already. Each entry
 * is at least a millisecond later than the one before, because the column stores milliseconds: two entries with the
 * same time would be read in the order of their ids.
 */
export async function addToTimeline<T extends TimelineType>(ctx: Context, entry: NewEntry<T>): Promise<boolean> {
  const { orderId, type, data, staffId = null, key } = entry
  const id = key === undefined ? uuidV7(ctx.clock.now()) : entryId(orderId, type, key)
  const { rows } = await sqlOf(ctx).execute(sql`
    insert into order_events (id, store_id, order_id, type, data, staff_id, created_at)
    values (${id}, ${ctx.store.id}, ${orderId}, ${type}, ${JSON.stringify(data)}::jsonb, ${staffId}, greatest(clock_timestamp(),
      (select max(e.created_at) + interval '1 millisecond' from order_events e where e.order_id = ${orderId})))
    on conflict (id) do nothing returning id`)
  return rows.length > 0
}

/** Whether an order stood again after it was canceled, which happens once at most. */
export async function wasReinstated(ctx: SystemContext, orderId: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    select from order_events where order_id = ${orderId} and type = 'order.reinstated' limit 1`)
  return rows.length > 0
}

export async function listTimeline(ctx: SystemContext, orderId: string): Promise<TimelineEntry[]> {
  const { rows } = await sqlOf(ctx).execute<TimelineEntry>(sql`
    select id, type, data, staff_id as "staffId", staff_name as "staffName",
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from order_events where order_id = ${orderId} order by created_at, id`)
  return rows
}

/** Writes a person's name into all their entries: who did it is known when the account is gone. */
export async function writeStaffName(ctx: SystemContext, staffId: string, name: string): Promise<void> {
  await sqlOf(ctx).execute(sql`update order_events set staff_name = ${name} where staff_id = ${staffId}::uuid`)
}
