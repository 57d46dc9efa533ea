import { existsSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { openState, refuseSecondDemo, removeState } from './demo-state.ts'
import { parsePort, requirePort } from './ports.ts'
import { discardPostgresIn } from './postgres.ts'
import { describeError, problemFromLog } from './problem.ts'
import { stopLeftovers, type Service } from './processes.ts'
import { Progress } from './progress.ts'
import { beginServices, type Services, type Surroundings } from './services.ts'
import { Shutdown } from './shutdown.ts'
import { describeDemo } from './summary.ts'

interface Launch {
  /** Of package.json. */
  readonly script: 'demo' | 'dev'
  readonly title: string
  /** Preparations that run while the services start. */
  readonly prepare: (around: Surroundings) => Promise<void>
  /** Called when the preparations have ended; the services may still be starting. */
  readonly serve: (around: Surroundings, services: Services) => Promise<Service>
}

/**
 * Starts the services and the shop, prints their addresses, and ends when the shop does or on a signal. `PORT` is the
 * shop's (3000), `DEMO_DIR` the folder of all data (.data/demo); `--fresh` begins with an empty one.
 */
export async function launch({ script, title, prepare, serve }: Launch): Promise<void> {
  const root = process.cwd()
  const dir = resolve(process.env.DEMO_DIR ?? '.data/demo')
  const progress = new Progress()
  const shutdown = new Shutdown()

  // Postgres may run under another account, which needs access to its folder.
  process.umask(0o022)
  // The terminal may be gone before everything is stopped.
  process.stdout.on('error', () => undefined)
  process.on('uncaughtException', (error) => void fail(error))
  shutdown.onSignals(() => {
    progress.close('  Stopping…')
  })
  try {
    const port = parsePort(process.env.PORT, 3000)
    const around: Surroundings = { root, dir, logDir: join(dir, 'logs'), port, progress, shutdown }
    progress.say(`\n  ${title}\n`)
    refuseSecondDemo(dir, port)
    if (process.argv.includes('--fresh')) await startAfresh(dir)
    const leftovers = await stopLeftovers(runDirOf(around))
    if (leftovers.length > 0) progress.say('  An earlier run was killed; what it left behind is stopped.')
    await requirePort(port, (other) => `PORT=${String(other)} npm run ${script}`)
    const state = await openState(dir, port)

    const services = beginServices(around, state)
    const serveWhenPrepared = async () => {
      await prepare(around)
      return serve(around, await services)
    }
    const [app, { environment }] = await Promise.all([
      serveWhenPrepared(),
      services,
      services.then(({ ready }) => ready),
    ])
    const inboxUrl = `http://localhost:${String(state.ports.inbox)}`
    const databaseUrl = environment.DATABASE_URL ?? ''
    progress.say(describeDemo({ port, inboxUrl, databaseUrl, logDir: shown(root, around.logDir) }))

    await app.exited
    if (!shutdown.hasBegun) throw problemFromLog('The shop has stopped by itself.', app.logFile)
  } catch (error) {
    await fail(error)
  }

  /** Prints the error, stops everything and exits with 1. Ignores errors that the shutdown causes. */
  async function fail(error: unknown): Promise<void> {
    if (shutdown.hasBegun) return
    progress.close(`  ✗ ${describeError(error)}\n`)
    await shutdown.run()
    process.exit(1)
  }
}

/** The folder with the process ids of running services. */
export const runDirOf = ({ dir }: Surroundings): string => join(dir, 'run')

async function startAfresh(dir: string): Promise<void> {
  if (!existsSync(dir)) return
  // First what says that the rest is whole.
  removeState(dir)
  await discardPostgresIn(join(dir, 'postgres'))
  rmSync(dir, { recursive: true, force: true })
}

function shown(root: string, path: string): string {
  const short = relative(root, path)
  return short.startsWith('..') ? path : short
}
