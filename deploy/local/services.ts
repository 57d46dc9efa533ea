import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { startMailFake } from '../../tests/fakes/mail/server.ts'
import { startStripeFake } from '../../tests/fakes/stripe/server.ts'
import { appEnvironment } from './app-env.ts'
import { saveState, type DemoState } from './demo-state.ts'
import { fingerprint } from './fingerprint.ts'
import { createDatabase } from './postgres-database.ts'
import { startPostgres } from './postgres.ts'
import { runCommand } from './processes.ts'
import type { Progress, Report } from './progress.ts'
import type { Shutdown } from './shutdown.ts'

/** The folders of the services and the port of the shop. */
export interface Surroundings {
  /** The checkout. */
  readonly root: string
  /** The folder of all data. */
  readonly dir: string
  readonly logDir: string
  readonly port: number
  readonly progress: Progress
  readonly shutdown: Shutdown
}

/**
 * Starts the services of the app: database with data, Stripe, mail. Returns the app's environment.
 */
export async function startServices(around: Surroundings, state: DemoState): Promise<NodeJS.ProcessEnv> {
  const { root, dir, port, progress, shutdown } = around
  const [serverUrl, fakes] = await Promise.all([
    progress.step('Postgres', async (report) => {
      const postgres = await startPostgres({ dir: join(dir, 'postgres') })
      shutdown.add(postgres.stop)
      if (postgres.reused) report('was still running')
      return postgres.url
    }),
    progress.step('Stripe and mail stand-ins', () => startFakes(around, state)),
  ])
  const isFresh = state.seeded === null
  // An interrupted seed leaves incomplete data, so the database is created again.
  const databaseUrl = await createDatabase(serverUrl, 'flow_masters', { fresh: isFresh })
  const environment = appEnvironment({
    port,
    databaseUrl,
    ...fakes,
    mediaDir: join(dir, 'media'),
    secrets: state.secrets,
  })
  const seed = fingerprint(root, ['src/seed'])
  if (isFresh) {
    rmSync(join(dir, 'app'), { recursive: true, force: true })
    rmSync(join(dir, 'media'), { recursive: true, force: true })
    await progress.step('Database schema', () => runScript(around, { name: 'migrate', env: environment }))
    await progress.step('Demo shop', async (report) => {
      await runScript(around, { name: 'seed', env: environment, report })
      report('')
    })
    state.seeded = seed
    saveState(dir, state)
  } else if (state.seeded !== seed) {
    progress.say(
      '  The demo data of this version is newer than yours. `npm run demo -- --fresh` starts afresh with it.',
    )
  }
  return environment
}

async function startFakes(
  { dir, port, shutdown }: Surroundings,
  state: DemoState,
): Promise<{ smtpUrl: string; stripeUrl: string }> {
  const mail = await startMailFake({ smtpPort: state.ports.smtp, httpPort: state.ports.inbox, dir: join(dir, 'mail') })
  shutdown.add(mail.stop)
  const stripe = await startStripeFake({
    port: state.ports.stripe,
    host: '127.0.0.1',
    secretKey: state.secrets.stripeSecretKey,
    publishableKey: state.secrets.stripePublishableKey,
    webhooks: [{ url: `http://127.0.0.1:${String(port)}/api/webhooks/stripe`, secret: state.secrets.stripeWebhook }],
    dataFile: join(dir, 'stripe.json'),
    settleAfterMs: 8_000,
  })
  shutdown.add(() => stripe.close())
  return { smtpUrl: mail.smtpUrl, stripeUrl: stripe.url }
}

interface Script {
  readonly name: 'migrate' | 'seed'
  readonly env: NodeJS.ProcessEnv
  readonly report?: Report
}

/** Runs one of the commands of package.json. */
export function runScript({ root, logDir }: Surroundings, { name, env, report }: Script): Promise<void> {
  const what = name === 'migrate' ? 'The database schema could not be made.' : 'The demo shop could not be filled.'
  const args = ['run', '--silent', name]
  return runCommand(what, { command: 'npm', args, env, cwd: root, logFile: join(logDir, `${name}.log`) }, report)
}
