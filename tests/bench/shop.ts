import pg from 'pg'

import { ensureBuild } from '../../deploy/local/build.ts'
import type { Progress } from '../../deploy/local/progress.ts'
import type { Shutdown } from '../../deploy/local/shutdown.ts'
import { ensureSeededDatabase } from '../support/seeded-database.ts'
import { startTestApp, type Replica } from '../support/test-app.ts'
import { startTestPostgres } from '../support/test-postgres.ts'

/** The demo shop as one process with its worker in it, on a copy of its database that does not sell out. */
export interface BenchShop {
  readonly app: Replica
  /** A second process, which does no background work, so that its statements are those of its requests. */
  readonly quiet: Replica
  readonly databaseUrl: string
  /** SKUs of variants with unlimited stock. */
  readonly skus: readonly string[]
}

/** What a server of the machine's size has; the tests use less. */
const memory = { shared_buffers: '2GB', max_wal_size: '8GB' }

export async function openBenchShop(progress: Progress, shutdown: Shutdown): Promise<BenchShop> {
  await progress.step('Production build', (report) => ensureBuild(process.cwd(), report))
  const postgres = await progress.step('Postgres', () => startTestPostgres(memory))
  shutdown.add(postgres.stop)
  await progress.step('Demo shop', () => ensureSeededDatabase(postgres.url))
  const shop = await progress.step('Shop', () => startTestApp({ name: 'bench', postgresUrl: postgres.url }))
  shutdown.add(shop.stop)
  const quiet = await shop.addReplica({ WORKER: 'off' })
  const [app] = shop.replicas
  if (!app) throw new Error('The shop has no process')
  return { app, quiet, databaseUrl: shop.databaseUrl, skus: await stockUp(shop.databaseUrl) }
}

/** Adds a million pieces to the stock of each variant of the default store; returns the SKUs of sixteen. */
async function stockUp(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ sku: string }>(`
      with filled as (
        insert into stock_movements (variant_id, kind, quantity)
        select s.variant_id, 'adjust', 1000000 from stock_levels s join variants v on v.id = s.variant_id
        join products p on p.id = v.product_id join stores st on st.id = p.store_id
        where v.is_active and p._status = 'published' and st.is_default returning variant_id
      ), changed as (
        update stock_levels s set on_hand = s.on_hand + 1000000 from filled where s.variant_id = filled.variant_id
        returning s.variant_id
      )
      select v.sku from changed join variants v on v.id = changed.variant_id order by v.sku limit 16`)
    return rows.map(({ sku }) => sku)
  } finally {
    await client.end()
  }
}
