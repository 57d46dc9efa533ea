import type { Readable } from 'node:stream'

import { Client } from 'pg'

import type { SystemContext } from '../context'
import { nowhere } from './media-store'
import type { Restored } from './read-backup'
import { restoreBackup } from './restore-backup'
import type { SchemaOfVersion } from './schema-of-version'
import { quoted } from './sql-names'

interface Verification extends Restored {
  /** What the audit found, in words; empty for a sound backup. */
  readonly findings: readonly string[]
}

/**
 * Restores a backup into a temporary database on the server of `databaseUrl`, audits it there, and drops it. Media are
 * read to their end and not stored.
 *
 * @throws Error when it cannot be restored, or when the account may not create databases.
 */
export async function verifyInScratch(options: {
  backup: Readable
  secret: string
  databaseUrl: string
  schema: SchemaOfVersion
  /** Returns what is wrong in a database, in words. */
  audit: (ctx: SystemContext) => Promise<readonly string[]>
}): Promise<Verification> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'flow-masters-verify' })
  await client.connect()
  client.on('error', () => undefined)
  const url = new URL(options.databaseUrl)
  // The same name each time, so that the next run drops a database that a killed run left behind.
  const scratch = `${decodeURIComponent(url.pathname.slice(1)).slice(0, 48)}_verify`
  url.pathname = `/${encodeURIComponent(scratch)}`
  try {
    await assertMayCreate(client)
    await client.query(`drop database if exists ${quoted(scratch)}`)
    await client.query(`create database ${quoted(scratch)} template template0`)
    try {
      const restored = await restoreBackup({ ...options, databaseUrl: url.href, media: nowhere })
      const { ctx, close } = await options.schema.openMigrator(url.href)
      const findings = await options.audit(ctx).finally(close)
      return { ...restored, findings }
    } finally {
      await client.query(`drop database ${quoted(scratch)} with (force)`)
    }
  } finally {
    await client.end()
  }
}

async function assertMayCreate(client: Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean; role: string }>(
    'select rolcreatedb or rolsuper as may, rolname as role from pg_roles where rolname = current_user',
  )
  if (rows[0]?.may) return
  throw new Error(
    `The account ${rows[0]?.role ?? ''} of DATABASE_URL may not create the scratch database. ` +
      'Allow it by ALTER ROLE … CREATEDB, or run this with the DATABASE_URL of an account that may.',
  )
}
