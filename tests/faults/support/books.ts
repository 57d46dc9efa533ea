import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { expect } from 'vitest'

import { sqlState } from '../../../src/platform/transaction'
import { eventually } from './shopper'

type Row = Record<string, unknown>

/** Jobs that are not done yet. Those queued for later, such as the check some time after a migration, are left out. */
const isUndone = `state < 'completed' and not (state = 'created' and start_after > now())`

/** Any number that no other lock of the database has. */
const GATE = 470_011

/** How tests read the app's database and simulate the passing of time. Each call has a connection of its own. */
export interface Books {
  readonly query: <T extends Row>(text: string, values?: unknown[]) => Promise<T[]>
  readonly statusOf: (orderToken: string) => Promise<string | undefined>
  readonly stockOf: (sku: string) => Promise<{ onHand: number; reserved: number; allocated: number }>
  /** Runs one of the scheduled jobs now, in the app's worker, and waits for its end. */
  readonly runJob: (name: string) => Promise<void>
  /** Ends the schedules, so that no further job is queued by them, and waits until the queued ones are done. */
  readonly endSchedules: () => Promise<void>
  /** Ends the leases of all running jobs, as if time had passed; then another worker may take the jobs. */
  readonly endLeases: () => Promise<void>
  /** Waits until no job is running or due. */
  readonly drained: () => Promise<void>
  /** Every write to this table fails as with a full disk (SQLSTATE 53100), until the returned function is called. */
  readonly fillDisk: (table: string) => Promise<() => Promise<void>>
  /** Makes writers of a table wait, at their insert or only at their commit, for up to 20 seconds: then their statement ends. */
  readonly closeGate: (table: string, at: 'insert' | 'commit') => Promise<Gate>
}

interface Gate {
  /** Waits until this number of writers (one by default) is waiting at the gate. */
  readonly reached: (count?: number) => Promise<void>
  /** Opens the gate and removes it. */
  readonly open: () => Promise<void>
}

export function openBooks(databaseUrl: string): Books {
  const query = async <T extends Row>(text: string, values: unknown[] = []): Promise<T[]> => {
    const client = await connect(databaseUrl)
    try {
      return (await client.query<T>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  return {
    query,
    statusOf: async (token) =>
      (await query<{ status: string }>('select status from orders where token = $1', [token]))[0]?.status,
    stockOf: async (sku) => {
      const [row] = await query<{ onHand: number; reserved: number; allocated: number }>(
        `select s.on_hand as "onHand", s.reserved, s.allocated
         from stock_levels s join variants v on v.id = s.variant_id where v.sku = $1`,
        [sku],
      )
      if (!row) throw new Error(`No stock of ${sku}`)
      return row
    },
    runJob: (name) =>
      withQueue(databaseUrl, async (boss) => {
        const id = await boss.send(name, {})
        const [ended] = await eventually(
          `the end of the job ${name}`,
          () => query<{ state: string }>('select state from pgboss.job where id = $1', [id]),
          ([job]) => job?.state === 'completed' || job?.state === 'failed',
        )
        expect([name, ended?.state]).toEqual([name, 'completed'])
      }),
    endSchedules: async () => {
      await query('delete from pgboss.schedule')
      await eventually(
        'what the schedules have sent is done',
        () => query(`select name from pgboss.job where ${isUndone}`),
        (jobs) => jobs.length === 0,
      )
    },
    endLeases: () =>
      withQueue(databaseUrl, async (boss) => {
        await query(`update pgboss.job set started_on = started_on - interval '1 day' where state = 'active'`)
        await eventually(
          'the leases have ended',
          async () => {
            await superviseOnce(boss)
            return query<{ id: string }>(
              `select id from pgboss.job where state = 'active' and started_on < now() - interval '12 hours'`,
            )
          },
          (jobs) => jobs.length === 0,
        )
        await query(`update pgboss.job set start_after = now() where state = 'retry'`)
      }),
    drained: async () => {
      await eventually(
        'the jobs are done',
        () =>
          query<{ name: string; state: string }>(
            `select name, state::text from pgboss.job where ${isUndone} and name not like '\\_\\_pgboss%'`,
          ),
        (jobs) => jobs.length === 0,
      )
    },
    fillDisk: async (table) => {
      await query(`
        create or replace function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
      await query(`create trigger no_room before insert on ${table} execute function no_room()`)
      return async () => {
        await query(`drop trigger no_room on ${table}`)
      }
    },
    closeGate: (table, at) => closeGate(databaseUrl, table, at),
  }
}

/** Invariant I1: nothing is negative, and what is reserved and allocated is what orders hold. */
export async function expectSoundStock(books: Books): Promise<void> {
  const levels = await books.query<{ level: unknown; held: unknown }>(
    `select jsonb_build_array(s.reserved, s.allocated, s.on_hand >= 0, s.on_hand - s.reserved - s.allocated >= 0) as level,
       (select jsonb_build_array(coalesce(sum(quantity) filter (where status = 'reserved'), 0),
          coalesce(sum(quantity) filter (where status = 'allocated'), 0), true, true)
        from stock_holds h where h.variant_id = s.variant_id) as held
     from stock_levels s`,
  )
  expect(levels.length).toBeGreaterThan(0)
  for (const { level, held } of levels) expect(level).toEqual(held)
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function withQueue<T>(databaseUrl: string, work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    migrate: false,
    supervise: false,
    schedule: false,
    // Checks the leases on each call.
    monitorIntervalSeconds: 1,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    return await work(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/**
 * One pass over the leases. It does nothing when the app has made one within the last second, and Postgres rolls it back
 * when it deadlocks with a worker that ends one of these jobs at the same moment: either way another pass may follow.
 */
async function superviseOnce(boss: PgBoss): Promise<void> {
  try {
    await boss.supervise()
  } catch (error) {
    if (sqlState(error) !== '40P01') throw error
  }
}

async function closeGate(databaseUrl: string, table: string, at: 'insert' | 'commit'): Promise<Gate> {
  const client = await connect(databaseUrl)
  const timing =
    at === 'commit'
      ? `create constraint trigger gate after insert on ${table} deferrable initially deferred`
      : `create trigger gate before insert on ${table}`
  await client.query(`select pg_advisory_lock(${String(GATE)})`)
  await client.query(`
    create or replace function pass_gate() returns trigger language plpgsql as
    $$ begin
      -- The shop itself waits 5 seconds for a lock: too short for a busy machine.
      perform set_config('lock_timeout', '0', true), pg_advisory_xact_lock_shared(${String(GATE)});
      return new;
    end $$;
    ${timing} for each row execute function pass_gate()`)
  const writers = async (): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_locks join pg_database d on d.oid = database
       where locktype = 'advisory' and objid = $1 and mode = 'ShareLock' and datname = current_database()`,
      [GATE],
    )
    return rows[0]?.count ?? 0
  }
  return {
    reached: async (count = 1) => {
      await eventually(`${String(count)} writers of ${table}`, writers, (found) => found >= count)
    },
    open: async () => {
      await client.query(`select pg_advisory_unlock(${String(GATE)})`)
      await eventually(`the end of the writers of ${table}`, writers, (count) => count === 0)
      await client.query(`drop trigger gate on ${table}`)
      await client.end()
    },
  }
}
