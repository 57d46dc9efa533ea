import { ensureBuild } from '../../deploy/local/build.ts'
import { setUpRedis } from '../support/redis.ts'
import { ensureSmallShop } from '../support/small-shop.ts'
import { faultsPostgres, outagesPostgres } from './support/postgres.ts'

/** Builds the app if it is not built and fills the database that each test copies. */
export default async function setup(): Promise<() => Promise<void>> {
  setUpRedis()
  const postgres = await faultsPostgres.start()
  await ensureBuild(process.cwd())
  await ensureSmallShop(postgres.url)
  process.env.TEST_POSTGRES_URL = postgres.url
  return async () => {
    await Promise.all([faultsPostgres.stop(), outagesPostgres.stop()])
  }
}
