import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { Redis } from 'ioredis'

import { freePort } from '../../deploy/local/ports.ts'
import { Problem } from '../../deploy/local/problem.ts'
import { startService, type Service } from '../../deploy/local/processes.ts'
import { aptPatience } from './apt.ts'
import { runDir, testDir } from './test-run.ts'

/** A Redis server of a test's own: nothing of it is on disk. */
export interface TestRedis {
  readonly url: string
  readonly kill: () => Promise<void>
  /** Restarts it, empty, on the same port. */
  readonly start: () => Promise<void>
  /** Accepts connections and answers nothing, until `resume`. */
  readonly pause: () => void
  readonly resume: () => void
  readonly flush: () => Promise<void>
  readonly stop: () => Promise<void>
}

const places = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

function findRedis(): string | null {
  return [process.env.REDIS_SERVER_PATH, ...places].find((path) => path && existsSync(path)) ?? null
}

/**
 * Makes sure that there is a Redis server: installs Debian's where that is possible. Call it before the tests, once: it may
 * take minutes, and two installations do not run side by side. Throws a Problem that says what to do.
 */
export function setUpRedis(): void {
  if (findRedis()) return
  const aptGet = '/usr/bin/apt-get'
  if (process.getuid?.() === 0 && existsSync(aptGet)) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'redis-server']]) {
      spawnSync(aptGet, [...aptPatience, ...args], { encoding: 'utf8', timeout: 600_000, env })
    }
  }
  requireRedis()
}

/** The path of the Redis server. */
function requireRedis(): string {
  const found = findRedis()
  if (found) return found
  throw new Problem('The tests need a Redis server, and none was found.', {
    remedy: 'Install it (`apt-get install redis-server`, `brew install redis`), or give its path in REDIS_SERVER_PATH.',
  })
}

export async function startRedis(name: string): Promise<TestRedis> {
  const binary = requireRedis()
  const port = await freePort()
  const url = `redis://127.0.0.1:${String(port)}`
  let service: Service
  const start = async (): Promise<void> => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const logFile = join(testDir, 'logs', `${name}-redis.log`)
    service = await startService(
      `${name}-redis`,
      { command: binary, args, env: process.env, cwd: '/', logFile },
      runDir,
    )
    await ask((redis) => redis.ping())
  }
  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    // For two minutes; only a server that does not start takes that long.
    const redis = new Redis(url, { maxRetriesPerRequest: 2400, retryStrategy: () => 50 }).on('error', () => undefined)
    try {
      return await question(redis)
    } finally {
      redis.disconnect()
    }
  }
  await start()
  return {
    url,
    start,
    kill: async () => {
      process.kill(service.pid, 'SIGKILL')
      await service.exited
    },
    pause: () => process.kill(service.pid, 'SIGSTOP'),
    resume: () => process.kill(service.pid, 'SIGCONT'),
    flush: async () => {
      await ask((redis) => redis.flushall())
    },
    stop: () => service.stop(),
  }
}
