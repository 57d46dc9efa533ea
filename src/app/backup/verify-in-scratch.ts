import type { Readable } from 'node:stream'

import { Client } from 'pg'

import { auditStock } from '@/features/inventory/audit-stock'
import { auditBooks } from '@/features/orders/audit-books'
import { nowhere } from '@/platform/backup/media-store'
import type { Restored } from '@/platform/backup/read-backup'
import { quoted } from '@/platform/backup/sql-names'

import { openMigrator } from './migrator'
import { restoreBackup } from './restore-backup'

interface Verification extends Restored {
  /** What is wrong in its books, in words; empty for a sound backup. */
  readonly findings: readonly string[]
}

/**
 * Restores a backup into a database that is made for it on the server of `databaseUrl` and dropped afterwards, and checks
 * the books there. Media are read to their end and not kept.
 *
 * @throws Error when it cannot be restored, or when the account may not create databases.
 */
export async function verifyInScratch(options: {
  backup: Readable
  secret: string
  databaseUrl: string
}): Promise<Verification> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'flow-masters-verify' })
  await client.connect()
  client.on('error', () => undefined)
  const url = new URL(options.databaseUrl)
  // The same each time, so that what a killed run left behind is found and dropped.
  const scratch = `${decodeURIComponent(url.pathname.slice(1)).slice(0, 48)}_verify`
  url.pathname = `/${encodeURIComponent(scratch)}`
  try {
    await assertMayCreate(client)
    await client.query(`drop database if exists ${quoted(scratch)}`)
    await client.query(`create database ${quoted(scratch)} template template0`)
    try {
      const restored = await restoreBackup({ ...options, databaseUrl: url.href, media: nowhere })
      return { ...restored, findings: await auditDatabase(url.href) }
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

async function auditDatabase(databaseUrl: string): Promise<string[]> {
  const { ctx, close } = await openMigrator(databaseUrl)
  try {
    return [...(await auditStock(ctx)), ...(await auditBooks(ctx))]
  } finally {
    await close()
  }
}
