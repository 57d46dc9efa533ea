import { randomUUID } from 'node:crypto'

import config from '@payload-config'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { createLocalReq, getPayload } from 'payload'

import { migrations } from '@/migrations'
import type { Migrator, SchemaOfVersion } from '@/platform/backup/schema-of-version'
import { systemClock } from '@/shared/clock'

export async function openMigrator(databaseUrl: string): Promise<Migrator> {
  const payload = await getPayload({ config, key: `migrator-${randomUUID()}`, disableDBConnect: true })
  const { db } = payload
  if (!db.pg) throw new Error('The Postgres adapter has no driver')
  db.prodMigrations = []
  // Payload creates its own pool only if none is set; that one would keep a connection open and never be closed.
  const pool = new db.pg.Pool({
    connectionString: databaseUrl,
    application_name: 'flow-masters-migrator',
    max: 4,
    // Creating an index over restored rows takes longer than any request may.
    statement_timeout: 0,
  })
  // A lost connection fails the next statement; without a listener it would end the process.
  pool.on('error', () => undefined)
  db.pool = pool
  await db.connect?.()
  return {
    migrate: (names) =>
      db.migrate({
        migrations: migrations
          .filter(({ name }) => names === undefined || names.includes(name))
          .map(({ name, up, down }) => ({
            name,
            // The cast is safe: Payload types the arguments as unknown, but its adapter passes these.
            up: (args: unknown) => up(args as MigrateUpArgs),
            down: (args: unknown) => down(args as MigrateUpArgs),
          })),
      }),
    ctx: { payload, req: await createLocalReq({}, payload), clock: systemClock },
    close: async () => {
      await payload.destroy()
      await pool.end()
    },
  }
}

export const schema: SchemaOfVersion = { migrations: migrations.map(({ name }) => name), openMigrator }
