import { join } from 'node:path'

import { runCommand } from '../../deploy/local/processes.ts'
import { createDatabase, dropDatabases } from '../../deploy/local/postgres-database.ts'
import { startMailFake } from '../fakes/mail/server.ts'
import { setUpRedis } from '../support/redis.ts'
import { startTestPostgres } from '../support/test-postgres.ts'
import { testDir, testEnvironment } from '../support/test-run.ts'

/** The migrated database that each test file gets a copy of. */
const TEMPLATE = 'integration_template'

/** Starts Postgres and the fakes, migrates one database, and hands their addresses to the workers by environment. */
export default async function setup(): Promise<() => Promise<void>> {
  setUpRedis()
  const postgres = await startTestPostgres()
  await dropDatabases(postgres.url, 'integration_')
  const mail = await startMailFake({ smtpPort: 0, httpPort: 0 })
  const databaseUrl = await createDatabase(postgres.url, TEMPLATE, { fresh: true })
  const environment = testEnvironment({ databaseUrl, smtpUrl: mail.smtpUrl, stripeUrl: 'http://127.0.0.1:1' })
  await runCommand('The migrations of the test database failed.', {
    command: 'npm',
    args: ['run', '--silent', 'migrate'],
    env: environment,
    cwd: process.cwd(),
    logFile: join(testDir, 'logs', 'integration-migrate.log'),
  })
  Object.assign(process.env, environment, {
    NODE_ENV: 'test',
    TEST_POSTGRES_URL: postgres.url,
    TEST_MAIL_URL: mail.url,
    TEST_TEMPLATE_DATABASE: TEMPLATE,
  })
  return async () => {
    await mail.stop()
    await dropDatabases(postgres.url, 'integration_')
    await postgres.stop()
  }
}
