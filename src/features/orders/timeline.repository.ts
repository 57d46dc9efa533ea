import { createHash } from 'node:crypto'

import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Context, SystemContext } from '@/platform/context'
import { order_events } from '@/platform/payload-schema'
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
 * Adds an entry to an order's timeline, in the caller's transaction; false when the entry exists already. Each entry
 * is at least a millisecond later than the one before, because the column stores milliseconds: two entries with the
 * same time would be read in the order of their ids.
 */
export async function addToTimeline<T extends TimelineType>(ctx: Context, entry: NewEntry<T>): Promise<boolean> {
  const { orderId, type, data, staffId = null, key } = entry
  const id = key === undefined ? uuidV7(ctx.clock.now()) : entryId(orderId, type, key)
  const before = alias(order_events, 'before')
  const createdAt = sql`greatest(clock_timestamp(), (
    select max(${before.createdAt}) + interval '1 millisecond' from ${order_events} ${before}
    where ${before.order} = ${orderId}))`
  const rows = await sqlOf(ctx)
    .insert(order_events)
    .values({ id, store: ctx.store.id, order: orderId, type, data, staff: staffId, createdAt })
    .onConflictDoNothing({ target: order_events.id })
    .returning({ id: order_events.id })
  return rows.length > 0
}

export async function listTimeline(ctx: SystemContext, orderId: string): Promise<TimelineEntry[]> {
  const { id, type, data, staff, staffName, createdAt } = order_events
  const at = sql<string>`to_char(${createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const rows = await sqlOf(ctx)
    .select({ id, type, data, staffId: staff, staffName, at })
    .from(order_events)
    .where(eq(order_events.order, orderId))
    .orderBy(createdAt, id)
  // The cast is safe: only `addToTimeline` writes entries, with the data of their type.
  return rows as TimelineEntry[]
}

/** Writes a member's name into all their entries, so that it is known after the account is deleted. */
export async function writeStaffName(ctx: SystemContext, staffId: string, name: string): Promise<void> {
  await sqlOf(ctx).update(order_events).set({ staffName: name }).where(eq(order_events.staff, staffId))
}
