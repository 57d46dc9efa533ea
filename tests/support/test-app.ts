import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { installBuild } from '../../deploy/local/build.ts'
import { freePort } from '../../deploy/local/ports.ts'
import { cloneDatabase, dropDatabase } from '../../deploy/local/postgres-database.ts'
import { startService, waitForHttp, type Service } from '../../deploy/local/processes.ts'
import { startMailFake, type MailFake } from '../fakes/mail/server.ts'
import { startStripeFake, type StripeFake } from '../fakes/stripe/server.ts'
import { ensureSeededDatabase } from './seeded-database.ts'
import { runDir, testDir, testEnvironment, testSecrets } from './test-run.ts'

export interface TestAppOptions {
  /** Names the logs and the folder of the app. */
  name: string
  /** The Postgres server where the app's database is made. */
  postgresUrl: string
  /** On top of the usual environment. */
  env?: Record<string, string>
}

/** The production build in real processes, with a copy of the demo shop's database and fakes of its own. */
export interface TestApp {
  /** The first replica. */
  url: string
  databaseUrl: string
  mail: MailFake
  stripe: StripeFake
  /** Starts one more process of the app on the same database. */
  addReplica: (env?: Record<string, string>) => Promise<Replica>
  /** The first replica and those added. */
  replicas: Replica[]
  stop: () => Promise<void>
}

interface Replica {
  url: string
  /** `process.kill(service.pid, 'SIGKILL')` is a crash; `service.stop()` is an orderly end. */
  service: Service
}

/** Starts the app as a customer would get it. The build must be there (`ensureBuild`). Call `stop` in the end. */
export async function startTestApp({ name, postgresUrl, env = {} }: TestAppOptions): Promise<TestApp> {
  const { template, mediaDir } = await ensureSeededDatabase(postgresUrl)
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
  const appDir = join(testDir, 'apps', name)
  installBuild(process.cwd(), appDir, { fresh: true })
  const replicas: Replica[] = []

  const startReplica = async (replicaPort: number, extra: Record<string, string> = {}): Promise<Replica> => {
    const services = { databaseUrl, mediaDir, smtpUrl: mail.smtpUrl, stripeUrl: stripe.url, port: replicaPort }
    const command = {
      command: process.execPath,
      args: ['server.js'],
      env: {
        ...testEnvironment(services),
        NEXT_PUBLIC_SERVER_URL: `http://localhost:${String(port)}`,
        ...env,
        ...extra,
      },
      cwd: appDir,
      logFile: join(testDir, 'logs', `${name}-${String(replicas.length + 1)}.log`),
    }
    const service = await startService(`${name}-${String(replicaPort)}`, command, runDir)
    const replica = { url: `http://localhost:${String(replicaPort)}`, service }
    replicas.push(replica)
    await waitForHttp(`http://127.0.0.1:${String(replicaPort)}/api/health/ready`, service)
    return replica
  }

  const stop = async (): Promise<void> => {
    await Promise.allSettled(replicas.map(({ service }) => service.stop(5_000)))
    await Promise.allSettled([mail.stop(), stripe.close()])
    await dropDatabase(postgresUrl, database)
  }

  try {
    const { url } = await startReplica(port)
    return {
      url,
      databaseUrl,
      mail,
      stripe,
      replicas,
      stop,
      addReplica: async (extra) => startReplica(await freePort(), extra),
    }
  } catch (error) {
    await stop()
    throw error
  }
}
