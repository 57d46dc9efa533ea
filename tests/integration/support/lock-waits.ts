import { sql } from 'drizzle-orm'
import { expect } from 'vitest'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** Resolves when at least so many connections to the test's database wait for a lock. */
export async function untilWaiting(ctx: Context, count: number): Promise<void> {
  const waiting = async () => {
    const { rows } = await sqlOf(ctx).execute<{ count: number }>(sql`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`)
    return rows[0]?.count
  }
  await expect.poll(waiting, { timeout: 120_000, interval: 20 }).toBeGreaterThanOrEqual(count)
}
