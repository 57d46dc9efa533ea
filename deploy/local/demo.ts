import { existsSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { startMailFake } from '../../tests/fakes/mail/server.ts'
import { startStripeFake } from '../../tests/fakes/stripe/server.ts'
import { appEnvironment } from './app-env.ts'
import { ensureBuild, installBuild, isBuilt } from './build.ts'
import { openState, refuseSecondDemo, saveState, type DemoState } from './demo-state.ts'
import { fingerprint } from './fingerprint.ts'
import { parsePort, requirePort } from './ports.ts'
import { createDatabase } from './postgres-database.ts'
import { startPostgres, stopPostgresIn } from './postgres.ts'
import { describeError, problemFromLog } from './problem.ts'
import { runCommand, startService, stopLeftovers, waitForHttp, type Service } from './processes.ts'
import { Progress, type Report } from './progress.ts'
import { Shutdown } from './shutdown.ts'
import { describeDemo } from './summary.ts'

const root = process.cwd()
const dir = resolve(process.env.DEMO_DIR ?? '.data/demo')
const logDir = join(dir, 'logs')
const runDir = join(dir, 'run')
const progress = new Progress()
const shutdown = new Shutdown()

// Postgres may run under another account and must reach its folder.
process.umask(0o022)
// The terminal may be gone before everything is stopped.
process.stdout.on('error', () => undefined)
process.on('uncaughtException', (error) => void fail(error))
shutdown.onSignals(() => {
  progress.close('  Stopping…')
})
await main().catch(fail)

async function main(): Promise<void> {
  const port = parsePort(process.env.PORT, 3000)
  progress.say('\n  Flow Masters demo\n')
  refuseSecondDemo(dir, port)
  if (process.argv.includes('--fresh')) await startAfresh()
  const leftovers = await stopLeftovers(runDir)
  if (leftovers.length > 0) progress.say('  An earlier run was killed; what it left behind is stopped.')
  await requirePort(port, (other) => `PORT=${String(other)} npm run demo`)
  const state = await openState(dir, port)

  const [, environment] = await Promise.all([build(), prepareData(state, port)])
  const app = await serve(environment, port)
  const inboxUrl = `http://localhost:${String(state.ports.inbox)}`
  const databaseUrl = environment.DATABASE_URL ?? ''
  progress.say(describeDemo({ port, inboxUrl, databaseUrl, logDir: shown(logDir) }))

  await app.exited
  if (!shutdown.hasBegun) throw problemFromLog('The shop has stopped by itself.', app.logFile)
}

async function build(): Promise<void> {
  if (isBuilt(root)) return
  await progress.step('Production build', (report) => ensureBuild(root, report))
}

/** Everything that the app needs around it, ready to be used: database with data, Stripe, mail. */
async function prepareData(state: DemoState, port: number): Promise<NodeJS.ProcessEnv> {
  const serverUrl = await progress.step('Postgres', async (report) => {
    const postgres = await startPostgres({ dir: join(dir, 'postgres') })
    shutdown.add(postgres.stop)
    if (postgres.reused) report('was still running')
    return postgres.url
  })
  const fakes = await progress.step('Stripe and mail stand-ins', () => startFakes(state, port))
  const isFresh = state.seeded === null
  // A seed that was interrupted leaves half a shop: begin again.
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
    await progress.step('Database schema', () => runScript('migrate', environment))
    await progress.step('Demo shop', async (report) => {
      await runScript('seed', environment, report)
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

async function startFakes(state: DemoState, port: number): Promise<{ smtpUrl: string; stripeUrl: string }> {
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

function runScript(name: 'migrate' | 'seed', env: NodeJS.ProcessEnv, report?: Report): Promise<void> {
  const what = name === 'migrate' ? 'The database schema could not be made.' : 'The demo shop could not be filled.'
  const args = ['run', '--silent', name]
  return runCommand(what, { command: 'npm', args, env, cwd: root, logFile: join(logDir, `${name}.log`) }, report)
}

async function serve(env: NodeJS.ProcessEnv, port: number): Promise<Service> {
  const appDir = join(dir, 'app')
  return progress.step('Shop', async (report) => {
    installBuild(root, appDir)
    const logFile = join(logDir, 'shop.log')
    const command = { command: process.execPath, args: ['server.js'], env, cwd: appDir, logFile }
    const app = await startService('shop', command, runDir)
    shutdown.add(() => app.stop())
    report('starting')
    await waitForHttp(`http://127.0.0.1:${String(port)}/api/health/ready`, app)
    report('')
    return app
  })
}

/** Says what is wrong, stops what runs, ends with 1. Errors that the shutdown itself causes are of no interest. */
async function fail(error: unknown): Promise<void> {
  if (shutdown.hasBegun) return
  progress.close(`  ✗ ${describeError(error)}\n`)
  await shutdown.run()
  process.exit(1)
}

async function startAfresh(): Promise<void> {
  if (!existsSync(dir)) return
  await stopPostgresIn(join(dir, 'postgres'))
  rmSync(dir, { recursive: true, force: true })
}

function shown(path: string): string {
  const short = relative(root, path)
  return short.startsWith('..') ? path : short
}
