import { join } from 'node:path'

import pg from 'pg'
import { expect, test, vi } from 'vitest'

import { createDatabase, dropDatabase } from '../../../deploy/local/postgres-database'
import { runCommand } from '../../../deploy/local/processes'
import { testDir, testEnvironment } from '../../support/test-run'

const server = process.env.TEST_POSTGRES_URL ?? ''

const run = (databaseUrl: string, name: string, args: readonly string[]): Promise<void> =>
  runCommand('The command failed.', {
    command: 'npm',
    args: ['run', '--silent', ...args],
    // As a developer may have set it: a command for operators ignores it.
    env: {
      ...testEnvironment({ databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', stripeUrl: 'http://127.0.0.1:1' }),
      NODE_ENV: 'development',
    },
    cwd: process.cwd(),
    logFile: join(testDir, 'logs', `${name}.log`),
  })

const migrate = (databaseUrl: string, name: string): Promise<void> => run(databaseUrl, name, ['migrate'])

// Three commands, each of which starts from nothing.
const timeout = 300_000

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
      // The panel's dashboard and the metrics read it before any worker has run.
      const { rows: queue } = await client.query(`select to_regclass('pgboss.queue') is not null as "isMade"`)
      expect(queue).toEqual([{ isMade: true }])
      // Servers of the previous version may still write then, and publish no change of the catalog.
      const { rows: checks } = await client.query(
        `select start_after > now() + interval '5 minutes' as "isLater" from pgboss.job where name = 'search/check'`,
      )
      expect(checks).toEqual([{ isLater: true }])

      await client.query(`insert into payload_migrations (name, batch) values ('99999999_000000_next_version', 9)`)
      await expect(migrate(databaseUrl, 'migrate-newer')).rejects.toThrow(/newer version/)
    } finally {
      await client.end()
      await dropDatabase(server, database)
    }
  },
)

test('create-admin waits for another process that migrates an empty database, then migrates', { timeout }, async () => {
  const database = 'migrated_by_command'
  const databaseUrl = await createDatabase(server, database, { fresh: true })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // As a starting server does.
    await client.query('select pg_advisory_lock($1)', [7_310_531])
    const owner = ['--email', 'owner@shop.example', '--name', 'Owner', '--store', 'Shop']
    const command = run(databaseUrl, 'create-admin', ['create-admin', '--', ...owner])
    const ended = command.then(
      () => 'ended',
      () => 'ended',
    )
    const waiting = vi.waitUntil(
      async () => {
        // The lock belongs to the transaction, because a pooler may keep the session, and with it a lock of the session.
        const { rows } = await client.query(
          `select pid from pg_locks join pg_stat_activity using (pid)
           where locktype = 'advisory' and not granted and datname = current_database() and query ~ 'advisory_xact_lock'`,
        )
        return rows.length > 0 ? 'waiting' : null
      },
      { timeout: 240_000, interval: 100 },
    )
    expect(await Promise.race([ended, waiting])).toBe('waiting')
    const { rows: tables } = await client.query(`select 1 from pg_tables where schemaname = 'public'`)
    expect(tables).toEqual([])
    await client.query('select pg_advisory_unlock($1)', [7_310_531])
    await command
    const { rows: staff } = await client.query('select email, role from staff')
    expect(staff).toEqual([{ email: 'owner@shop.example', role: 'owner' }])
  } finally {
    await client.end()
    await dropDatabase(server, database)
  }
})
