import { join } from 'node:path'

import { startPostgres, stopPostgresIn, type Postgres } from '../../../deploy/local/postgres.ts'
import { testDir } from '../../support/test-run.ts'

interface FaultsPostgres {
  /** Starts it, or uses the running one; after a stop, pass the port that its clients use. */
  readonly start: (port?: number) => Promise<Postgres>
  /** A fast shutdown, as by SIGTERM to a container: ends all sessions. */
  readonly stop: () => Promise<void>
}

function serverIn(name: string): FaultsPostgres {
  const dir = join(testDir, name)
  return {
    start: (port) =>
      startPostgres({
        dir,
        durable: false,
        settings: { max_connections: '300' },
        ...(port === undefined ? {} : { port }),
      }),
    stop: () => stopPostgresIn(dir),
  }
}

/** The server of all files but one. */
export const faultsPostgres = serverIn('faults-postgres')

/** For tests that stop Postgres: another file runs at the same time and needs its own. */
export const outagesPostgres = serverIn('outages-postgres')
