import { sql } from 'drizzle-orm'

import type { SystemContext } from './context'
import { sqlOf } from './transaction'

/** @throws when the database does not answer. */
export async function pingDatabase(ctx: SystemContext): Promise<void> {
  await sqlOf(ctx).execute(sql`select 1`)
}
