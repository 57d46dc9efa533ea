import { ensureBuild } from '../../deploy/local/build.ts'
import { ensureSeededDatabase } from '../support/seeded-database.ts'
import { startTestPostgres } from '../support/test-postgres.ts'

/** Builds the app if it is not built, fills the database that each test copies; TEST_POSTGRES_URL names the server. */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  await ensureBuild(process.cwd())
  await ensureSeededDatabase(postgres.url)
  process.env.TEST_POSTGRES_URL = postgres.url
  return postgres.stop
}
