import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** Empties every table but the record of migrations. The schema stays. */
export async function resetDatabase(ctx: SystemContext): Promise<void> {
  await sqlOf(ctx).execute(sql`
    do $$
    declare tables text;
    begin
      select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables
      from pg_tables where schemaname = 'public' and tablename <> 'payload_migrations';
      execute 'truncate ' || tables || ' cascade';
    end $$`)
}
