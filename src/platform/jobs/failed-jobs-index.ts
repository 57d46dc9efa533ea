import type { PgBoss } from 'pg-boss'

import { logger } from '../logger'

/** Any number, the same in every version: workers that start together make the index one after the other. */
const indexLock = 7_310_533

/**
 * Gives the table of jobs an index of those that failed for good. pg-boss has none, since it looks for those that wait; the
 * metrics and the page of mails would read a month of finished jobs to find a few. In no migration, because pg-boss
 * makes its tables after those, when it starts; it leaves the indexes of others alone. Without the index everything works.
 */
export async function indexFailedJobs(boss: PgBoss): Promise<void> {
  try {
    // Asked for first: even an index that is there already waits for those who write, and they for it.
    await boss.getDb().executeSql(`do $$ begin
      if to_regclass('pgboss.job_common_failed') is null then
        perform set_config('lock_timeout', '5s', true), pg_advisory_xact_lock(${String(indexLock)});
        create index if not exists job_common_failed on pgboss.job_common (name, completed_on) where state = 'failed';
      end if;
    end $$`)
  } catch (error) {
    logger.warn({ err: error }, 'no index of failed jobs; the next start tries again')
  }
}
