import { randomUUID } from 'node:crypto'

import pg from 'pg'

/** Orders with Postgres and its driver only: the minimum that a whole order costs. */
export interface PlainOrders {
  /** One order of a piece of the variant with this index, in a transaction of six statements. */
  readonly order: (variant: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Makes the tables of the control beside the shop's, in a schema of their own. */
export async function startPlainOrders(databaseUrl: string, variants: number): Promise<PlainOrders> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: variants })
  await pool.query(`
    drop schema if exists bench cascade; create schema bench;
    create table bench.stock (variant int primary key, on_hand int not null check (on_hand >= 0));
    create table bench.orders (id uuid primary key, number bigint generated always as identity unique, data jsonb not null);
    create table bench.lines (order_id uuid not null references bench.orders, variant int not null, quantity int not null);
    create table bench.payments (order_id uuid primary key references bench.orders, amount int not null);
    create table bench.outbox (id uuid primary key, data jsonb not null);`)
  await pool.query('insert into bench.stock select n, 100000000 from generate_series(0, $1::int - 1) n', [variants])
  return {
    stop: () => pool.end(),
    order: async (variant) => {
      const client = await pool.connect()
      const id = randomUUID()
      try {
        await client.query('begin')
        await client.query('insert into bench.orders (id, data) values ($1, $2)', [id, { email: 'ada@example.com' }])
        await client.query('insert into bench.lines values ($1, $2, 1)', [id, variant])
        await client.query('insert into bench.payments values ($1, 2600)', [id])
        await client.query('insert into bench.outbox values ($1, $2)', [randomUUID(), { order: id }])
        // Last, so that the row that others need is locked as briefly as possible.
        await client.query('update bench.stock set on_hand = on_hand - 1 where variant = $1 and on_hand >= 1', [
          variant,
        ])
        await client.query('commit')
      } finally {
        client.release()
      }
    },
  }
}
