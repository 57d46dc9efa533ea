import pg from 'pg'

/**
 * The shop lets a shopper wait five seconds for a connection or a lock, and then responds that it is overloaded; the
 * fault tests try that. Here hundreds of calls begin at once in one process, beside those of other files: on a busy machine
 * they may wait longer without failing.
 */
const patience = { connectionTimeoutMillis: 60_000, lock_timeout: 60_000, statement_timeout: 90_000 }

const { Pool } = pg

Object.assign(pg, {
  Pool: class extends Pool {
    constructor(options?: pg.PoolConfig) {
      super({ ...options, ...patience })
    }
  },
})
