import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { ensureBuild } from '../../deploy/local/build.ts'
import { Progress } from '../../deploy/local/progress.ts'
import type { Shutdown } from '../../deploy/local/shutdown.ts'
import { setUpBrowser } from '../setup-browser.ts'
import { readPlaywrightCounts, type Counts } from '../support/counts.ts'
import { startS3 } from '../support/s3.ts'
import { ensureSeededDatabase } from '../support/seeded-database.ts'
import { startTestApp } from '../support/test-app.ts'
import { startTestPostgres } from '../support/test-postgres.ts'
import { testDir } from '../support/test-run.ts'
import { runTool } from './runner.ts'

/** Runs Playwright against the production build, with a real Postgres and the fakes of Stripe and mail. */
export async function runE2e(shutdown: Shutdown): Promise<Counts> {
  const progress = new Progress()
  await progress.step('Chromium', setUpBrowser)
  const postgres = await progress.step('Postgres', () => startTestPostgres())
  shutdown.add(postgres.stop)
  // They are independent, and each leaves a part of the processors idle.
  await Promise.all([
    progress.step('Production build', (report) => ensureBuild(process.cwd(), report)),
    progress.step('Demo shop', () => ensureSeededDatabase(postgres.url)),
  ])
  const app = await progress.step('Shop', () => startTestApp({ name: 'e2e', postgresUrl: postgres.url }))
  shutdown.add(app.stop)
  const s3 = await startS3('e2e')
  shutdown.add(s3.stop)
  const uploads = await progress.step('Shop with a bucket', () =>
    startTestApp({ name: 'e2e-bucket', postgresUrl: postgres.url, env: { ...s3.env } }),
  )
  shutdown.add(uploads.stop)

  const report = join(testDir, 'reports', 'e2e.json')
  rmSync(report, { force: true })
  const code = await runTool('playwright', ['test', '--reporter=list,json', '--pass-with-no-tests'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    E2E_BASE_URL: app.url,
    E2E_MAIL_URL: app.mail.url,
    E2E_STRIPE_URL: app.stripe.url,
    E2E_DATABASE_URL: app.databaseUrl,
    E2E_APP_PID: String(app.replicas[0]?.pid),
    E2E_BUCKET_BASE_URL: uploads.url,
    E2E_BUCKET_STRIPE_URL: uploads.stripe.url,
    E2E_BUCKET_URL: `${s3.url}/${s3.bucket}`,
  })
  await Promise.all([app.stop(), uploads.stop()])
  await s3.stop()
  return readPlaywrightCounts(report, code)
}
