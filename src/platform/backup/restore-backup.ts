import type { Readable } from 'node:stream'

import { Client } from 'pg'

import { installJobs } from '../jobs/backed-up-jobs'
import { appliedMigrations } from '../migrations.queries'
import { openArchive } from './archive-reader'
import { beginLoad, filledTables } from './load-database'
import { unknownMigrations, type Manifest } from './manifest'
import type { MediaSink } from './media-store'
import { readBackup, type Restored } from './read-backup'
import type { Migrator, SchemaOfVersion } from './schema-of-version'

export interface RestoreJob {
  /** The bytes of the backup. */
  readonly backup: Readable
  readonly secret: string
  /** An empty database; null leaves the database alone. */
  readonly databaseUrl: string | null
  /** Null leaves the media alone. */
  readonly media: MediaSink | null
  readonly schema: SchemaOfVersion
}

/**
 * Restores a backup of this or an older version: first the migrations that the backup has had, then its rows, then the
 * later migrations. The rows are loaded in one transaction, so a failure leaves an empty database.
 *
 * @throws Error with the reason: a database that is not empty, a backup of a newer version, a wrong key, a damaged
 * file,
 * totals that differ.
 */
export async function restoreBackup({ backup, secret, databaseUrl, media, schema }: RestoreJob): Promise<Restored> {
  const entries = openArchive(backup, secret)
  if (databaseUrl === null) return readBackup(entries, { beginLoad: null, media })
  const client = new Client({ connectionString: databaseUrl, application_name: 'flow-masters-restore' })
  await client.connect()
  client.on('error', () => undefined)
  const opened: { migrator?: Migrator } = {}
  try {
    const restored = await readBackup(entries, {
      media,
      beginLoad: async (manifest) => {
        await assertRestorable(client, manifest, schema)
        opened.migrator = await schema.openMigrator(databaseUrl)
        await opened.migrator.migrate(manifest.migrations)
        if (manifest.jobs) await installJobs(databaseUrl)
        return beginLoad(client, manifest)
      },
    })
    await opened.migrator?.migrate()
    // Without statistics the planner would choose bad plans for the rows that were just loaded.
    await client.query('set statement_timeout = 0')
    await client.query('analyze')
    return restored
  } finally {
    await client.end()
    await opened.migrator?.close()
    await entries.return(undefined)
  }
}

async function assertRestorable(client: Client, manifest: Manifest, schema: SchemaOfVersion): Promise<void> {
  const unknown = unknownMigrations(manifest.migrations, schema.migrations)
  if (unknown.length > 0) {
    throw new Error(
      `The backup was made by a newer version of Flow Masters (${manifest.appVersion}, with ${unknown.join(', ')}). ` +
        'Restore it with that version or a later one.',
    )
  }
  const filled = await filledTables(client)
  if (filled.length > 0) {
    throw new Error(
      `The database is not empty: there are rows in ${shortened(filled)}. ` +
        'A restore never overwrites: create a new database and name it in DATABASE_URL.',
    )
  }
  const later = (await appliedMigrations(client)).filter((name) => !manifest.migrations.includes(name))
  if (later.length > 0) {
    throw new Error(
      `The database has migrations that the backup does not have (${later.join(', ')}). ` +
        'Create a new database, which has none, and name it in DATABASE_URL.',
    )
  }
}

const shortened = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 7).join(', ')} and ${String(names.length - 7)} more tables` : names.join(', ')
