import type { PgBoss } from 'pg-boss'

import { logger } from '../logger'

/** Arbitrary, but the same in every version: workers that start together create the index one after the other. */
const indexLock = 7_310_533

/**
 * Creates an index of the jobs that failed permanently. pg-boss has none, because it only searches for waiting jobs;
 * without it the metrics and the page of mails would read a month of finished jobs to find a few. It is not in a
 * migration because pg-boss creates its tables later, when it starts; it does not drop foreign indexes. Everything
 * works without the index.
 */
export async function indexFailedJobs(boss: PgBoss): Promise<void> {
  try {
    // Checked first: `create index if not exists` waits for writers, and blocks them, even when the index exists.
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
