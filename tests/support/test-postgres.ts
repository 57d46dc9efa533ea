import { join } from 'node:path'

import { startPostgres, type Postgres } from '../../deploy/local/postgres.ts'
import { testDir } from './test-run.ts'

/**
 * The Postgres of the tests: `TEST_DATABASE_URL` (a server where databases may be made and dropped) if it is set,
 * otherwise the embedded one, which survives the processes of the app but not a power cut.
 *
 * @param settings more settings of the embedded one, as in postgresql.conf.
 */
export async function startTestPostgres(
  settings: Record<string, string> = {},
): Promise<Pick<Postgres, 'url' | 'stop'>> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }
  return startPostgres({
    dir: join(testDir, 'postgres'),
    durable: false,
    settings: { max_connections: '300', shared_buffers: '256MB', ...settings },
  })
}
