import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/**
 * In the context's transaction, statements may take longer than the pool allows: a batch of a rebuild takes seconds, and other
 * projections of the store wait for its lock. Postgres ends a wait at the shorter one of both times.
 */
export async function allowLongProjection(ctx: SystemContext): Promise<void> {
  await sqlOf(ctx).execute(sql`set local statement_timeout = '120s'; set local lock_timeout = '60s'`)
}
