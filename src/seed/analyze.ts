import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

import type { SystemContext } from '@/platform/context'
import { inTransaction, sqlOf } from '@/platform/transaction'

/**
 * Analyzes these tables, or all: what the seed has just written has no statistics yet. For a large catalog it exceeds the
 * pool's statement timeout.
 */
export const analyze = (ctx: SystemContext, tables: readonly PgTable[] = []): Promise<void> =>
  inTransaction(ctx, async () => {
    await sqlOf(ctx).execute(sql`set local statement_timeout = 0`)
    await sqlOf(ctx).execute(sql`analyze ${sql.join([...tables], sql`, `)}`)
  })
