import { parseArgs } from 'node:util'

import { sql } from 'drizzle-orm'

import { staff, stores } from '@/platform/payload-schema'
import { systemContext } from '@/platform/request-context'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { analyze } from './analyze'
import { seedBulk } from './bulk/seed-bulk'
import { invalidateStores, storeIds } from './invalidate-stores'
import { resetDatabase } from './reset'
import { seedCustomers, seedStaff } from './seed-accounts'
import { seedDemoStore } from './seed-demo-store'
import { seedIndexes } from './seed-indexes'
import type { Seeder } from './seeder'
import { seedStores } from './stores'
import { withoutAutovacuum } from './without-autovacuum'

/** The options after `npm run seed --`; an unknown one, or an invalid number, is refused by name. */
function readOptions(args: readonly string[]): { reset: boolean; products: number | null } {
  const { values } = parseArgs({
    args: [...args],
    options: { reset: { type: 'boolean', default: false }, products: { type: 'string' } },
  })
  const { reset, products } = values
  if (products === undefined) return { reset, products: null }
  if (!/^[1-9]\d{0,6}$/.test(products)) throw new Error('--products: must be a whole number from 1 to 9999999')
  return { reset, products: Number(products) }
}

/** Returns whether it created the demo stores. */
async function seedDemoStores(seeder: Seeder): Promise<boolean> {
  const { rows } = await sqlOf(seeder.ctx).execute<{ hasStaff: boolean }>(
    sql`select exists (select 1 from ${staff}) as "hasStaff" from ${stores} limit 1`,
  )
  // Staff are written last, after the stores and their content.
  if (rows[0]?.hasStaff === false) {
    throw new Error(
      'The demo stores are incomplete, because an earlier seed was interrupted. Use --reset to start over.',
    )
  }
  if (rows.length > 0) {
    seeder.say('The demo stores exist already. Use --reset to start over.')
    return false
  }
  const made = new Map<string, string>()
  for (const store of seedStores) made.set(store.settings.slug, await seedDemoStore(seeder, store))
  await seedStaff(seeder, made)
  await seedCustomers(seeder)
  seeder.say('The demo stores are ready.')
  return true
}

/**
 * `npm run seed -- [--products N] [--reset]`: writes the demo stores into DATABASE_URL, filled up to N products.
 * Existing data stays; `--reset` empties the database first.
 */
export async function seed(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  const ctx = await systemContext()
  const seeder: Seeder = { ctx, say: (line) => void process.stdout.write(`${line}\n`) }
  // Also the stores that --reset deletes: running servers still have their pages in the cache.
  const before = await storeIds(ctx)
  if (options.reset) await resetDatabase(ctx)
  const isNew = await seedDemoStores(seeder)
  const { products } = options
  // Also where nothing was added: an interrupted run may have ended before this.
  if (products !== null) await withoutAutovacuum(() => seedBulk(seeder, products))
  else if (isNew) await inTransaction(ctx, () => analyze(sqlOf(ctx)))
  if (isNew || products !== null) await seedIndexes(seeder)
  await invalidateStores(ctx, [...before, ...(await storeIds(ctx))])
  return 0
}
