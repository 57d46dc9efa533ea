import { join } from 'node:path'

import pg from 'pg'
import { expect, test } from 'vitest'

import { createDatabase, dropDatabase } from '../../../deploy/local/postgres-database'
import { runCommand } from '../../../deploy/local/processes'
import { testDir, testEnvironment } from '../../support/test-run'

const server = process.env.TEST_POSTGRES_URL ?? ''

const migrate = (databaseUrl: string, name: string): Promise<void> =>
  runCommand('The migration failed.', {
    command: 'npm',
    args: ['run', '--silent', 'migrate'],
    env: testEnvironment({ databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', stripeUrl: 'http://127.0.0.1:1' }),
    cwd: process.cwd(),
    logFile: join(testDir, 'logs', `${name}.log`),
  })

// Three commands, each of which starts from nothing.
const timeout = 120_000

test(
  'of two that migrate an empty database at once, one does; a database of a newer version is refused',
  { timeout },
  async () => {
    const database = 'migrated_twice'
    const databaseUrl = await createDatabase(server, database, { fresh: true })
    const client = new pg.Client({ connectionString: databaseUrl })
    try {
      await Promise.all([migrate(databaseUrl, 'migrate-one'), migrate(databaseUrl, 'migrate-two')])
      await client.connect()
      const { rows } = await client.query<{ name: string }>('select name from payload_migrations order by name')
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)

      await client.query(`insert into payload_migrations (name, batch) values ('99999999_000000_next_version', 9)`)
      await expect(migrate(databaseUrl, 'migrate-newer')).rejects.toThrow(/newer version/)
    } finally {
      await client.end()
      await dropDatabase(server, database)
    }
  },
)
