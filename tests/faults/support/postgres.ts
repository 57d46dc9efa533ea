import { join } from 'node:path'

import { startPostgres, stopPostgresIn, type Postgres } from '../../../deploy/local/postgres.ts'
import { testDir } from '../../support/test-run.ts'

const dir = join(testDir, 'faults-postgres')

/** A server of the fault tests' own, because they stop it under way. */
export const faultsPostgres = {
  /** Starts it, or finds it running; after a stop give the port that its clients know. */
  start: (port?: number): Promise<Postgres> =>
    startPostgres({
      dir,
      durable: false,
      settings: { max_connections: '200' },
      ...(port === undefined ? {} : { port }),
    }),
  /** A fast shutdown, as by SIGTERM to a container: ends all sessions. */
  stop: (): Promise<void> => stopPostgresIn(dir),
}
