import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'

import { env } from '@/platform/env'

import { selectStores, type StoreRow } from './store-rows.queries'

let pool: Pool | undefined

/** Reads all stores by connections of its own: finding the store must not wait while requests use all those of the pool. */
export async function readStoreRows(): Promise<readonly StoreRow[]> {
  pool ??= new Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5000,
    // A read that never ends would block all later ones.
    query_timeout: 5000,
    keepAlive: true,
    application_name: 'flow-masters-stores',
  }).on('error', () => undefined)
  return selectStores(drizzle(pool))
}
