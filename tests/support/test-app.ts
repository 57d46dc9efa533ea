import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { installBuild } from '../../deploy/local/build.ts'
import { freePort } from '../../deploy/local/ports.ts'
import { cloneDatabase, dropDatabase } from '../../deploy/local/postgres-database.ts'
import { startService, waitForHttp, type Service } from '../../deploy/local/processes.ts'
import { startMailFake, type MailFake } from '../fakes/mail/server.ts'
import { startStripeFake, type StripeFake } from '../fakes/stripe/server.ts'
import { ensureSeededDatabase } from './seeded-database.ts'
import { ensureSmallShop } from './small-shop.ts'
import { runDir, testDir, testEnvironment, testSecrets } from './test-run.ts'

export interface TestAppOptions {
  /** Names the logs and the database. */
  name: string
  /** The folder of the app in `.data/test/apps`, which no other app may have at the same time; default: its name. */
  folder?: string
  /** The Postgres server where the app's database is made. */
  postgresUrl: string
  /** `demo` (default) is what a visitor of the demo sees; `small` is one product, made in seconds. */
  shop?: 'demo' | 'small'
  /** Added to the usual environment. */
  env?: Record<string, string>
}

/** The production build in real processes, with a copy of the shop's database and fakes of its own. */
export interface TestApp {
  /** The first replica. */
  url: string
  databaseUrl: string
  /** Where the copy of the build is that its processes run. */
  appDir: string
  mail: MailFake
  stripe: StripeFake
  /** Starts one more process of the app on the same database. */
  addReplica: (env?: Record<string, string>) => Promise<Replica>
  /** The first replica and those added. */
  replicas: Replica[]
  stop: () => Promise<void>
}

export interface Replica {
  url: string
  /** Of the process that runs now. */
  readonly pid: number
  /** Sends SIGKILL, as a crash or the kernel's out-of-memory killer does, and waits for the end. */
  crash: () => Promise<void>
  /** Pauses it, as under a debugger or on a machine that swaps, until `resume`. */
  pause: () => void
  resume: () => void
  /**
   * Sends SIGTERM, as a deployment does, and waits for the end. `noticed` resolves when it gets no further
   * requests; the rest of DRAIN_SECONDS is skipped then.
   */
  stop: (noticed?: () => Promise<void>) => Promise<void>
  /**
   * Starts it again on the same port after a crash or a stop, with `env` on top if given; waits until `address`
   * answers.
   */
  start: (env?: Record<string, string>, address?: string) => Promise<void>
}

/** Milliseconds; only a hanging server takes that long, because on a busy machine a start or an end takes many times as long as usual. */
const patience = { start: 300_000, stop: 60_000 }

/** Starts the app as a customer would get it. The build must be there (`ensureBuild`). Call `stop` in the end. */
export async function startTestApp({
  name,
  folder = name,
  postgresUrl,
  shop = 'demo',
  env = {},
}: TestAppOptions): Promise<TestApp> {
  const { template, mediaDir } = await (shop === 'demo' ? ensureSeededDatabase : ensureSmallShop)(postgresUrl)
  const database = `${name.replaceAll('-', '_')}_${randomBytes(4).toString('hex')}`
  const databaseUrl = await cloneDatabase(postgresUrl, template, database)
  const port = await freePort()
  const mail = await startMailFake({ smtpPort: 0, httpPort: 0 })
  const stripe = await startStripeFake({
    port: 0,
    secretKey: testSecrets.stripeSecretKey,
    publishableKey: testSecrets.stripePublishableKey,
    webhooks: [{ url: `http://127.0.0.1:${String(port)}/api/webhooks/stripe`, secret: testSecrets.stripeWebhook }],
  })
  const appDir = join(testDir, 'apps', folder)
  installBuild(process.cwd(), appDir, { fresh: true })
  const replicas: Replica[] = []

  const start = async (replicaPort: number, logFile: string, extra: Record<string, string>): Promise<Service> => {
    const services = { databaseUrl, mediaDir, smtpUrl: mail.smtpUrl, stripeUrl: stripe.url, port: replicaPort }
    const publicUrl = { NEXT_PUBLIC_SERVER_URL: `http://localhost:${String(port)}` }
    const command = {
      command: process.execPath,
      args: ['server.js'],
      env: { ...testEnvironment(services), ...publicUrl, ...env, ...extra },
      cwd: appDir,
      logFile: join(testDir, 'logs', logFile),
    }
    return startService(`${name}-${String(replicaPort)}`, command, runDir)
  }

  const addReplica = async (replicaPort: number, extra: Record<string, string> = {}): Promise<Replica> => {
    const logFile = `${name}-${String(replicas.length + 1)}.log`
    let service = await start(replicaPort, logFile, extra)
    const waitUntilReady = (address = `http://127.0.0.1:${String(replicaPort)}`) =>
      waitForHttp(`${address}/api/health/ready`, service, patience.start)
    const replica: Replica = {
      url: `http://localhost:${String(replicaPort)}`,
      get pid() {
        return service.pid
      },
      crash: async () => {
        process.kill(service.pid, 'SIGKILL')
        await service.exited
      },
      pause: () => process.kill(service.pid, 'SIGSTOP'),
      resume: () => process.kill(service.pid, 'SIGCONT'),
      stop: async (noticed) => {
        if (noticed) {
          process.kill(service.pid, 'SIGTERM')
          await noticed()
          // Ends it without further waiting.
          process.kill(service.pid, 'SIGINT')
          await service.exited
        }
        await service.stop(patience.stop)
      },
      start: async (changed = extra, address) => {
        service = await start(replicaPort, logFile, changed)
        await waitUntilReady(address)
      },
    }
    replicas.push(replica)
    await waitUntilReady()
    return replica
  }

  const stop = async (): Promise<void> => {
    await Promise.allSettled(replicas.map((replica) => replica.stop()))
    await Promise.allSettled([mail.stop(), stripe.close()])
    await dropDatabase(postgresUrl, database)
  }

  try {
    const { url } = await addReplica(port)
    return {
      url,
      databaseUrl,
      appDir,
      mail,
      stripe,
      replicas,
      stop,
      addReplica: async (extra) => addReplica(await freePort(), extra),
    }
  } catch (error) {
    await stop()
    throw error
  }
}
