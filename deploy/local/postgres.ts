import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { hasDatabase, wasShutDown } from './cluster-state.ts'
import { freePort } from './ports.ts'
import { isOpenToOthers, postgresAccount, reachablePrograms, shelterFor, type Account } from './postgres-account.ts'
import { canConnect } from './postgres-database.ts'
import { readPostmaster, stopPostmaster } from './postgres-process.ts'
import { embeddedPostgresDir } from './postgres-programs.ts'
import { Problem, problemFromLog } from './problem.ts'

export interface PostgresOptions {
  /** Folder of the cluster, its password and its log. Created when missing. */
  dir: string
  /** Loopback port; a free one when not given. */
  port?: number
  /** False (tests) skips fsync: survives the death of every process, but not of the machine. Default true. */
  durable?: boolean
  /** More server settings, as in postgresql.conf. */
  settings?: Record<string, string>
}

export interface Postgres {
  /** Address of the maintenance database `postgres`; see `databaseUrl` for others. */
  url: string
  port: number
  /** Process id of the postmaster, for tests that kill it. */
  pid: number
  /** Whether the server is from an earlier run. */
  reused: boolean
  logFile: string
  /** Fast shutdown: ends sessions, writes a checkpoint, waits for the process to end. */
  stop: () => Promise<void>
}

interface Cluster {
  dir: string
  data: string
  programs: string
  logFile: string
  secretFile: string
  account: Account | null
}

interface Begun {
  readonly postgres: Postgres
  /** Whether a database was created in its cluster before. */
  readonly hasDatabase: boolean
  /** Whether it accepts connections in a moment: it runs already, or has nothing to recover. */
  readonly isQuick: boolean
  /** Resolves when it accepts connections; rejects with a Problem. */
  readonly ready: Promise<void>
}

/** As {@link beginPostgres}, and waits until it accepts connections. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { postgres, ready } = await beginPostgres(options)
  await ready
  return postgres
}

/**
 * Starts the embedded Postgres on loopback, creates the cluster if it is missing, and reuses a server of an earlier
 * run. As root it runs under another account. Throws a Problem that says what to do.
 */
export async function beginPostgres(options: PostgresOptions): Promise<Begun> {
  const cluster = locateCluster(resolve(options.dir))
  const isWhole = [cluster.secretFile, join(cluster.data, 'PG_VERSION')].every((file) => existsSync(file))
  if (!isWhole) await createCluster(cluster)
  const password = readFileSync(cluster.secretFile, 'utf8').trim()
  const urlFor = (port: number): string => `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`
  const toServer = (port: number, pid: number, reused: boolean): Postgres => ({
    url: urlFor(port),
    port,
    pid,
    reused,
    logFile: cluster.logFile,
    stop: () => stopPostmaster(cluster.data, pid),
  })

  const found = hasDatabase(cluster.data)
  const running = readPostmaster(cluster.data)
  const isWanted = running !== null && (options.port === undefined || options.port === running.port)
  if (isWanted && (await canConnect(urlFor(running.port)))) {
    const postgres = toServer(running.port, running.pid, true)
    return { postgres, hasDatabase: found, isQuick: true, ready: Promise.resolve() }
  }
  await stopPostmaster(cluster.data)

  const port = options.port ?? (await freePort())
  const isQuick = wasShutDown(cluster.data)
  const pid = await launch(cluster, port, settingsOf(options))
  const ready = waitUntilReady({ url: urlFor(port), pid, cluster })
  return { postgres: toServer(port, pid, false), hasDatabase: found, isQuick, ready }
}

/** Stops the server of this folder, if one runs. */
export async function stopPostgresIn(dir: string): Promise<void> {
  if (existsSync(dir)) await stopPostmaster(locateCluster(resolve(dir)).data)
}

/** As {@link stopPostgresIn}; the next start creates another cluster, also when the removal of this one is interrupted. */
export async function discardPostgresIn(dir: string): Promise<void> {
  await stopPostgresIn(dir)
  rmSync(secretFileIn(dir), { force: true })
}

const secretFileIn = (dir: string): string => join(dir, 'password')

function locateCluster(dir: string): Cluster {
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  const account = postgresAccount()
  const home = account && !isOpenToOthers(dir) ? shelterFor(dir) : dir
  return {
    dir,
    data: join(home, 'data'),
    programs: join(reachablePrograms(embeddedPostgresDir(), account), 'bin'),
    logFile: join(dir, 'postgres.log'),
    secretFile: secretFileIn(dir),
    account,
  }
}

/** The password file is written last, so that an interrupted initdb is done again from the start. */
async function createCluster(cluster: Cluster): Promise<void> {
  await stopPostmaster(cluster.data)
  rmSync(cluster.data, { recursive: true, force: true })
  mkdirSync(cluster.data, { mode: 0o700 })
  const password = randomBytes(18).toString('base64url')
  const passwordFile = join(cluster.data, '..', 'initdb-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (cluster.account) {
    chownSync(cluster.data, cluster.account.uid, cluster.account.gid)
    chownSync(passwordFile, cluster.account.uid, cluster.account.gid)
  }
  try {
    await initdb(cluster, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeFileSync(cluster.secretFile, password, { mode: 0o600 })
}

/** Compares text by code point on every machine (C.UTF-8), so that sorting does not depend on the host's locales. */
async function initdb(cluster: Cluster, passwordFile: string): Promise<void> {
  let output = ''
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const args = ['-D', cluster.data, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8']
    try {
      const all = [...args, `--locale=${locale}`, '--lc-messages=C', '-N']
      await promisify(execFile)(join(cluster.programs, 'initdb'), all, spawnAs(cluster.account))
      return
    } catch (error) {
      // Its text has what the program wrote to stderr.
      const { stdout = '' } = error as { stdout?: string }
      output += `${String(error)}\n${stdout}`
    }
    if (!/invalid locale/.test(output)) break
  }
  writeFileSync(cluster.logFile, output, { flag: 'a' })
  throw problemFromLog('The database could not be created.', cluster.logFile)
}

function settingsOf({ durable = true, settings = {} }: PostgresOptions): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...settings,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function launch(cluster: Cluster, port: number, settings: string[]): Promise<number> {
  const log = openSync(cluster.logFile, 'a')
  chmodSync(cluster.logFile, 0o644)
  try {
    const child = spawn(join(cluster.programs, 'postgres'), ['-D', cluster.data, '-p', String(port), ...settings], {
      ...spawnAs(cluster.account),
      detached: true,
      stdio: ['ignore', log, log],
    })
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
    child.unref()
    if (child.pid === undefined) throw new Error('Postgres has no process id')
    return child.pid
  } catch (cause) {
    throw new Problem('Postgres could not be started.', {
      remedy: `Run ${join(cluster.programs, 'postgres')} --version by hand to see why.`,
      logFile: cluster.logFile,
      cause,
    })
  } finally {
    closeSync(log)
  }
}

function spawnAs(account: Account | null): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  return { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' } }
}

async function waitUntilReady(start: { url: string; pid: number; cluster: Cluster }): Promise<void> {
  const deadline = Date.now() + 300_000
  while (Date.now() < deadline) {
    if (await canConnect(start.url)) return
    if (!isAlive(start.pid)) throw problemFromLog('Postgres stopped right after its start.', start.cluster.logFile)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw problemFromLog('Postgres did not become ready within five minutes.', start.cluster.logFile)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
