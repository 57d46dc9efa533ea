import { sql } from 'drizzle-orm'

import { jobQueue } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

import { resetDatabase } from './reset'
import { seedCustomers, seedStaff } from './seed-accounts'
import { seedDemoStore } from './seed-demo-store'
import type { Seeder } from './seeder'
import { seedStores } from './stores'

/** `npm run seed -- [--reset]`: the demo stores into DATABASE_URL. Does nothing when they are there already. */
async function main(args: readonly string[]): Promise<void> {
  const ctx = await systemContext()
  const seeder: Seeder = { ctx, say: (line) => void process.stdout.write(`${line}\n`) }
  if (args.includes('--reset')) await resetDatabase(ctx)
  const { rows } = await sqlOf(ctx).execute(sql`select 1 from stores limit 1`)
  if (rows.length > 0) {
    seeder.say('The database already has stores; nothing to do. Use --reset to begin anew.')
    return
  }
  const stores = new Map<string, string>()
  for (const store of seedStores) stores.set(store.settings.slug, await seedDemoStore(seeder, store))
  await seedStaff(seeder, stores)
  await seedCustomers(seeder)
  seeder.say('The demo stores are ready.')
}

await main(process.argv.slice(2))
await (await jobQueue()).stop({ graceful: false })
process.exit(0)
