import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { backupTime, newestBackup } from '@/platform/backup/backup-name'

import { createDatabase, dropDatabase } from '../../deploy/local/postgres-database.ts'
import { openBooks, expectSoundStock } from './support/books'
import { installCommands, type RunCommand } from './support/commands'
import { crowdDuring, expectKept } from './support/crowd'
import { openShop, type FaultyShop } from './support/shop'
import { buy, eventually } from './support/shopper'
import { testDir } from '../support/test-run.ts'

const folder = join(testDir, 'faults-backups')
const target = join(folder, 'target')
const media = join(folder, 'media')
const settings = {
  MEDIA_DIR: media,
  BACKUP_TARGET: target,
  BACKUP_KEY: 'a key for the faults of backups, long enough',
}
const serverUrl = (): string => process.env.TEST_POSTGRES_URL ?? ''
const restoredName = 'faults_backups_restored'

let shop: FaultyShop
let run: RunCommand

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(media, 'public'), { recursive: true })
  writeFileSync(join(media, 'public', 'mug.avif'), 'a picture')
  shop = await openShop('backups', settings)
  run = await installCommands('backups', settings)
})

afterAll(async () => {
  await shop.stop()
  await dropDatabase(serverUrl(), restoredName)
})

/** A sparse file of zeros, too large to be packed during this test; it uses no space on the disk. */
function addEndlessPicture(): string {
  const file = join(media, 'public', 'endless.avif')
  writeFileSync(file, '')
  truncateSync(file, 2 ** 38)
  return file
}

const packsMedia = (): Promise<unknown[]> =>
  shop.books.query(
    `select pid from pg_stat_activity where datname = current_database()
       and application_name = 'flow-masters-backup' and state = 'idle' and query = 'commit'`,
  )

test('killed in the middle of the nightly backup, under load: no partial backup is left, and a shop restored from the next one sells', async () => {
  const [server] = shop.replicas
  let acknowledged: { token: string }[] = []
  const answers = await crowdDuring(shop, 'backup', async () => {
    const endless = addEndlessPicture()
    // During the crash and the restart.
    const backup = shop.books.runJob('backup')
    await eventually('all rows are written, and media follow', packsMedia, (found) => found.length > 0)
    await server?.crash()
    expect(readdirSync(target)).toEqual([expect.stringMatching(/^\..*\.partial$/)])
    expect(newestBackup(readdirSync(target))).toBeNull()
    acknowledged = await shop.books.query<{ token: string }>('select token from orders')
    rmSync(endless)
    await shop.books.endLeases()
    await server?.start()
    // The same job: it returned to the queue at the end of its lease, and the restarted server ran it.
    await backup
  })
  await expectKept(shop, answers)
  const left = readdirSync(target)
  expect(left.map((name) => backupTime(name))).toEqual([expect.any(Date)])

  const restoredUrl = await createDatabase(serverUrl(), restoredName, { fresh: true })
  const restoredMedia = join(folder, 'restored')
  // Invariants I1 and I5 of a backup that was taken while orders were placed.
  await Promise.all([
    run(['verify-backup'], { DATABASE_URL: shop.databaseUrl }),
    run(['restore', '--from', 'latest'], { DATABASE_URL: restoredUrl, MEDIA_DIR: restoredMedia }),
  ])
  expect(readdirSync(join(restoredMedia, 'public'))).toEqual(['mug.avif'])

  const replica = await shop.addReplica({ ...settings, DATABASE_URL: restoredUrl, MEDIA_DIR: restoredMedia })
  const restored = openBooks(restoredUrl)
  const known = await restored.query<{ token: string }>('select token from orders')
  expect(known).toEqual(expect.arrayContaining(acknowledged))
  const { token } = await buy(replica.url, 'after-the-disaster@example.com', 'manual')
  expect(await restored.statusOf(token)).toBe('placed')
  await expectSoundStock(restored)
})
