import pg from 'pg'

/**
 * The shop lets a shopper wait five seconds for a connection or a lock, and then responds that it is overloaded; the
 * fault tests try that. Here hundreds of calls begin at once in one process, beside those of other files: on a busy machine
 * they may wait longer without failing.
 */
const patience = { connectionTimeoutMillis: 60_000, lock_timeout: 60_000, statement_timeout: 90_000 }

/** A pool of the file before closes its connections by this. */
const idleTimeoutMillis = 2000

const { Pool } = pg

// A worker runs several files, and `pg` is the same for all.
if (Pool.name !== 'PatientPool')
  Object.assign(pg, {
    Pool: class PatientPool extends Pool {
      constructor(options?: pg.PoolConfig) {
        super({ ...options, ...patience, idleTimeoutMillis })
      }
    },
  })
