import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { auditShop } from '@/app/audit-shop'
import { openMigrator, schema } from '@/app/schema'
import { placeOrder } from '@/features/checkout/place-order'
import { auditStock } from '@/features/inventory/audit-stock.queries'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { migrations } from '@/migrations'
import { sealedArchive } from '@/platform/backup/archive-writer'
import { folderTarget } from '@/platform/backup/backup-target'
import { secondsSinceBackup } from '@/platform/backup/last-backup'
import { localMedia } from '@/platform/backup/media-store'
import { restoreBackup } from '@/platform/backup/restore-backup'
import { runBackup, type BackupJob } from '@/platform/backup/run-backup'
import { newSealKey } from '@/platform/backup/sealed-stream'
import { verifyInScratch } from '@/platform/backup/verify-in-scratch'
import { writeBackup } from '@/platform/backup/write-backup'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { createDatabase } from '../../../deploy/local/postgres-database'
import { berlin, fillCart, must } from '../../factories/cart'
import { byHand } from '../../factories/checkout'
import { createProduct } from '../../factories/product'
import { openShop, type TestShop } from '../support/store-context'

const secret = 'a key for the restore drill, long enough'
const databaseUrl = process.env.DATABASE_URL ?? ''
let folder: string
let shop: TestShop
let sku: string

const mediaOf = (name: string) => localMedia(path.join(folder, name))
const target = () => folderTarget(path.join(folder, 'backups'))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restore-drill-'))
  await mkdir(path.join(folder, 'media/public'), { recursive: true })
  await mkdir(path.join(folder, 'media/private'), { recursive: true })
  await writeFile(path.join(folder, 'media/public/mug äöü.avif'), randomBytes(300_000))
  await writeFile(path.join(folder, 'media/private/empty.pdf'), '')
  shop = await openShop()
  sku = (await createProduct(shop.ctx, { variants: [{ onHand: 1000 }] })).variants[0].sku
  await order(shop.ctx)
})

afterAll(() => rm(folder, { recursive: true }))

async function order(ctx: Context): Promise<string> {
  const cart = await fillCart(ctx, { lines: [[sku, 2]], address: berlin })
  return must(await placeOrder(ctx, byHand(cart))).order.number
}

function backup(changes: Partial<BackupJob> = {}) {
  const keep = { keepDaily: 7, keepDays: 30 }
  const now = () => new Date()
  return runBackup({ databaseUrl, secret, media: mediaOf('media'), target: target(), keep, now, ...changes })
}

/** Dropped at the end of the run, by its name. */
const emptyDatabase = () =>
  createDatabase(process.env.TEST_POSTGRES_URL ?? '', `integration_restored_${randomBytes(4).toString('hex')}`)

async function openRestored(url: string): Promise<Context> {
  const { ctx, close } = await openMigrator(url)
  onTestFinished(close)
  return { ...ctx, store: shop.ctx.store }
}

async function countOf(ctx: Context, table: string): Promise<number> {
  const { rows } = await sqlOf(ctx).execute<{ count: number }>(sql.raw(`select count(*)::int as count from ${table}`))
  return rows[0]?.count ?? 0
}

test('a backup taken while orders are placed restores a shop with consistent records that goes on selling', async () => {
  const before = await countOf(shop.ctx, 'orders')
  const placed: string[] = []
  const busy = { is: true }
  const buyers = Promise.all(
    [1, 2].map(async () => {
      const ctx = await shop.newContext()
      while (busy.is) placed.push(await order(ctx))
    }),
  )
  const report = await backup().finally(() => {
    busy.is = false
  })
  await buyers

  const url = await emptyDatabase()
  const { totals } = await restoreBackup({
    schema,
    backup: await target().read(report.name),
    secret,
    databaseUrl: url,
    media: mediaOf('restored'),
  })
  expect(totals).toEqual(report.totals)

  const ctx = await openRestored(url)
  const orders = await countOf(ctx, 'orders')
  expect(orders).toBeGreaterThanOrEqual(before)
  expect(orders).toBeLessThanOrEqual(before + placed.length)
  // The jobs of an order are part of the backup: confirmations are neither lost nor sent twice.
  expect(await countOf(ctx, `pgboss.job where name = 'event/order.placed'`)).toBe(orders)
  expect(await auditStock(ctx)).toEqual([])
  expect(await auditBooks(ctx)).toEqual([])
  const foreignKeys = `pg_constraint where contype = 'f' and convalidated and connamespace = 'public'::regnamespace`
  expect(await countOf(ctx, foreignKeys)).toBe(await countOf(shop.ctx, foreignKeys))

  const known = await sqlOf(ctx).execute<{ number: string }>(sql`select number from orders`)
  expect(known.rows.map(({ number }) => number)).not.toContain(await order(ctx))
  expect(await auditStock(ctx)).toEqual([])
  for (const file of ['public/mug äöü.avif', 'private/empty.pdf']) {
    const [original, restored] = await Promise.all(
      ['media', 'restored'].map((each) => readFile(path.join(folder, each, file))),
    )
    expect(restored?.equals(original ?? Buffer.of())).toBe(true)
  }
})

test('the time of the last backup is known, for the alert', async () => {
  await backup()
  expect(await secondsSinceBackup(shop.ctx)).toBeLessThan(60)
})

test('only media, or only the database, can be restored', async () => {
  const { name } = await backup()
  const url = await emptyDatabase()
  await restoreBackup({ schema, backup: await target().read(name), secret, databaseUrl: null, media: mediaOf('only') })
  expect(await readdir(path.join(folder, 'only'))).toEqual(['private', 'public'])
  await restoreBackup({ schema, backup: await target().read(name), secret, databaseUrl: url, media: null })
  expect(await countOf(await openRestored(url), 'orders')).toBe(await countOf(shop.ctx, 'orders'))
})

test('a database with anything in it is never overwritten', async () => {
  const { name } = await backup()
  const restore = restoreBackup({ schema, backup: await target().read(name), secret, databaseUrl, media: null })
  await expect(restore).rejects.toThrow(/not empty: there are rows in .* more tables\. .*create a new database/)
})

test('a truncated backup is refused and leaves the database empty', async () => {
  const { name, bytes } = await backup()
  const file = path.join(folder, 'backups', name)
  await truncate(file, bytes - 1)
  onTestFinished(() => rm(file))
  const url = await emptyDatabase()
  const restore = restoreBackup({ schema, backup: await target().read(name), secret, databaseUrl: url, media: null })
  await expect(restore).rejects.toThrow(/cut off/)
  const ctx = await openRestored(url)
  expect(await countOf(ctx, 'stores')).toBe(0)
})

test('a backup of a newer version is refused, and names it', async () => {
  await sqlOf(shop.ctx).execute(sql`insert into payload_migrations (name, batch) values ('29991231_later', 9)`)
  onTestFinished(async () => {
    await sqlOf(shop.ctx).execute(sql`delete from payload_migrations where name = '29991231_later'`)
  })
  const { name } = await backup()
  const databases = { databaseUrl: await emptyDatabase(), media: null }
  const restore = restoreBackup({ schema, backup: await target().read(name), secret, ...databases })
  await expect(restore).rejects.toThrow(/newer version of Flow Masters .*29991231_later/)
})

test('a backup of an older version gets the migrations that came since', async () => {
  const names = migrations.map(({ name }) => name)
  const olderUrl = await emptyDatabase()
  const older = await openMigrator(olderUrl)
  await older.migrate(names.slice(0, -1))
  await older.close()
  const client = new Client({ connectionString: olderUrl })
  await client.connect()
  const sources = { client, media: mediaOf('media'), appVersion: '0.0.1', at: new Date() }
  const archive = sealedArchive(await newSealKey(secret), async (writer) => {
    await writeBackup(writer, sources)
  })
  const bytes = await buffer(archive)
  await client.end()

  const url = await emptyDatabase()
  const { manifest } = await restoreBackup({
    schema,
    backup: Readable.from([bytes]),
    secret,
    databaseUrl: url,
    media: null,
  })
  expect(manifest.migrations).toEqual(names.slice(0, -1))
  const { rows } = await sqlOf(await openRestored(url)).execute<{ name: string }>(
    sql`select name from payload_migrations order by name`,
  )
  expect(rows.map(({ name }) => name)).toEqual(names)
})

test('a backup that cannot be written leaves the others as they were', async () => {
  const removed: string[] = []
  const full = {
    ...target(),
    list: () => Promise.resolve(['flow-masters-20200101T000000Z.fmbackup', 'flow-masters-20200101T000001Z.fmbackup']),
    write: async (_name: string, bytes: Readable) => {
      await bytes.take(1).toArray()
      throw new Error('No space left on device')
    },
    remove: (name: string) => Promise.resolve(void removed.push(name)),
  }
  await expect(backup({ target: full })).rejects.toThrow('No space left')
  expect(removed).toEqual([])
})

test('two backups do not run at once', async () => {
  const slow = {
    ...target(),
    list: () =>
      expect(backup())
        .rejects.toThrow(/under way/)
        .then(() => []),
  }
  await backup({ target: slow })
})

test('a backup begins while Postgres still holds the lock of one that has just ended', async () => {
  const ended = new Client({ connectionString: databaseUrl })
  await ended.connect()
  await ended.query('select pg_advisory_lock($1)', [7_310_532])
  const released = ended.query(`
    do $$ begin
      while not exists (select from pg_locks where locktype = 'advisory' and objid = 7310532 and not granted
        and database = (select oid from pg_database where datname = current_database()))
      loop perform pg_sleep(0.01); end loop;
    end $$;
    select pg_advisory_unlock(7310532)`)
  await backup()
  await released
  await ended.end()
})

test('verifying a backup restores it into a database of its own and finds inconsistent records', async () => {
  const sound = await backup()
  const check = async (name: string) =>
    (await verifyInScratch({ schema, audit: auditShop, backup: await target().read(name), secret, databaseUrl }))
      .findings
  expect(await check(sound.name)).toEqual([])
  const { rows } = await sqlOf(shop.ctx).execute<{ number: string }>(
    sql`update orders set total = total + 1 where id = (select id from orders limit 1) returning number`,
  )
  await sqlOf(shop.ctx).execute(sql`update stock_levels set reserved = reserved + 1`)
  const broken = await backup()
  expect(await check(broken.name)).toEqual([
    expect.stringMatching(/^Stock of variant .*: reserved and allocated are not what orders hold$/),
    expect.stringMatching(/^Stock of variant .*: the level is not the sum of its movements$/),
    `Order ${rows[0]?.number ?? ''}: the totals do not add up`,
    `Order ${rows[0]?.number ?? ''}: the summary does not add up`,
  ])
})
