import pg from 'pg'
import { afterAll } from 'vitest'

/**
 * The shop lets a shopper wait five seconds for a connection or a lock, and then responds that it is overloaded; the
 * fault tests try that. Here hundreds of calls begin at once in one process, beside those of other files: on a busy machine
 * they may wait longer without failing.
 */
const patience = { connectionTimeoutMillis: 60_000, lock_timeout: 60_000, statement_timeout: 90_000 }

/** A worker runs several files, and `pg` is the same for all. */
interface Kept {
  plainPool?: typeof pg.Pool
}

const kept: Kept = globalThis as typeof globalThis & Kept
const Pool = (kept.plainPool ??= pg.Pool)

const pools: pg.Pool[] = []

Object.assign(pg, {
  Pool: class extends Pool {
    constructor(options?: pg.PoolConfig) {
      super({ ...options, ...patience })
      pools.push(this)
    }
  },
})

// The next file must not find the server's connections in use. A pool stays open for what may still end in the background.
afterAll(async () => {
  for (const pool of pools) {
    pool.options.idleTimeoutMillis = 1000
    const idle = Array.from({ length: pool.idleCount }, () => pool.connect())
    for (const client of await Promise.all(idle)) client.release(true)
  }
})
