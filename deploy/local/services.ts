import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { appEnvironment } from './app-env.ts'
import { saveState, type DemoState } from './demo-state.ts'
import { fingerprint } from './fingerprint.ts'
import { createDatabase, databaseUrl } from './postgres-database.ts'
import { beginPostgres } from './postgres.ts'
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

export interface Services {
  /** The app's environment. */
  readonly environment: NodeJS.ProcessEnv
  /** Resolves when an app can start that waits a few seconds for its database. */
  readonly startable: Promise<void>
  /** Resolves when all services run and the database has its data. */
  readonly ready: Promise<void>
}

/**
 * Starts the services of the app: database with data, Stripe, mail. Resolves when their addresses are known, so that an
 * app whose database has its data starts beside them.
 */
export async function beginServices(around: Surroundings, state: DemoState): Promise<Services> {
  const { dir, port, progress, shutdown } = around
  const begun = beginPostgres({ dir: join(dir, 'postgres') })
  // Before it resolves: the first start creates a cluster, which the shutdown waits for.
  shutdown.add(async () => (await begun).postgres.stop())
  const running = progress.step('Postgres', async (report) => {
    const { postgres, ready } = await begun
    await ready
    if (postgres.reused) report('was still running')
  })
  const fakes = progress.step('Stripe and mail stand-ins', () => startFakes(around, state))
  shutdown.add(async () => (await fakes)())
  const ready = Promise.all([running, fakes])
  // Its error is reported by what the caller awaits.
  ready.catch(() => undefined)
  const { postgres, hasDatabase, isQuick } = await begun
  // Such as after its folder was removed.
  if (!hasDatabase) state.seeded = null
  const environment = appEnvironment({
    port,
    databaseUrl: databaseUrl(postgres.url, database),
    smtpUrl: `smtp://127.0.0.1:${String(state.ports.smtp)}`,
    stripeUrl: `http://127.0.0.1:${String(state.ports.stripe)}`,
    mediaDir: join(dir, 'media'),
    secrets: state.secrets,
  })
  const filled = ready.then(() => fill(around, state, { serverUrl: postgres.url, environment }))
  filled.catch(() => undefined)
  // A recovery after a crash may take longer than the app waits.
  const reachable = isQuick ? Promise.resolve() : running
  return { environment, startable: state.seeded === null ? filled : reachable, ready: filled }
}

const database = 'flow_masters'

interface Database {
  readonly serverUrl: string
  readonly environment: NodeJS.ProcessEnv
}

/** Gives a new database its schema and the demo shop. */
async function fill(around: Surroundings, state: DemoState, { serverUrl, environment }: Database): Promise<void> {
  const { root, dir, progress } = around
  const seed = fingerprint(root, ['src/seed'])
  if (state.seeded === seed) return
  if (state.seeded !== null) {
    progress.say(
      '  The demo data of this version is newer than yours. `npm run demo -- --fresh` starts afresh with it.',
    )
    return
  }
  saveState(dir, state)
  // An interrupted seed leaves incomplete data, so the database is created again.
  await createDatabase(serverUrl, database, { fresh: true })
  rmSync(join(dir, 'app'), { recursive: true, force: true })
  rmSync(join(dir, 'media'), { recursive: true, force: true })
  await progress.step('Demo shop', async (report) => {
    await runScript(around, { name: 'seed', env: environment, report })
    report('')
  })
  state.seeded = seed
  saveState(dir, state)
}

/** Returns what stops them. Their modules are loaded while Postgres starts. */
async function startFakes({ dir, port }: Surroundings, state: DemoState): Promise<() => Promise<void>> {
  const { startMailFake } = await import('../../tests/fakes/mail/server.ts')
  const { startStripeFake } = await import('../../tests/fakes/stripe/server.ts')
  const mail = await startMailFake({ smtpPort: state.ports.smtp, httpPort: state.ports.inbox, dir: join(dir, 'mail') })
  const stripe = await startStripeFake({
    port: state.ports.stripe,
    host: '127.0.0.1',
    secretKey: state.secrets.stripeSecretKey,
    publishableKey: state.secrets.stripePublishableKey,
    webhooks: [{ url: `http://127.0.0.1:${String(port)}/api/webhooks/stripe`, secret: state.secrets.stripeWebhook }],
    dataFile: join(dir, 'stripe.json'),
    settleAfterMs: 8_000,
  })
  return async () => {
    await stripe.close()
    await mail.stop()
  }
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
