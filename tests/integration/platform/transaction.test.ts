import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'

import type { SystemContext } from '@/platform/context'
import { forkContext } from '@/platform/fork-context'
import { systemContext } from '@/platform/request-context'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { createStore } from '../../factories/store'

const inUse = 'Work beside a transaction needs a context of its own'

let ctx: SystemContext

beforeAll(async () => {
  await sqlOf(await systemContext()).execute(sql`create table notes (word text primary key)`)
})

beforeEach(async () => {
  ctx = await systemContext()
  await sqlOf(ctx).execute(sql`truncate notes`)
})

const write = (context: SystemContext, word: string) =>
  sqlOf(context).execute(sql`insert into notes (word) values (${word})`)

const writeInTransaction = (context: SystemContext, word: string) =>
  inTransaction(context, async () => {
    await write(context, word)
  })

async function words(): Promise<string[]> {
  const { rows } = await sqlOf(await systemContext()).execute<{ word: string }>(sql`select word from notes order by 1`)
  return rows.map(({ word }) => word)
}

/** A promise, and the function that resolves it. */
function promised(): { kept: Promise<void>; keep: () => void } {
  let keep = (): void => undefined
  const kept = new Promise<void>((resolve) => {
    keep = resolve
  })
  return { kept, keep: () => keep() }
}

test('of two transactions begun at once in one context the second is refused, and the first is whole', async () => {
  const [first, second] = await Promise.allSettled([
    writeInTransaction(ctx, 'first'),
    writeInTransaction(ctx, 'second'),
  ])
  expect(first.status).toBe('fulfilled')
  expect(second).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(inUse) as string } })
  expect(await words()).toEqual(['first'])
})

test('while one is open, work beside it can run neither a transaction nor a statement in it', async () => {
  const begun = promised()
  const end = promised()
  const first = inTransaction(ctx, async () => {
    await write(ctx, 'first')
    begun.keep()
    await end.kept
    throw new Error('no')
  })
  await begun.kept
  await expect(writeInTransaction(ctx, 'beside')).rejects.toThrow(inUse)
  await expect(async () => write(ctx, 'beside')).rejects.toThrow(inUse)
  await writeInTransaction(await forkContext(ctx), 'forked')
  end.keep()
  await expect(first).rejects.toThrow('no')
  expect(await words()).toEqual(['forked'])
})

test('a transaction inside a transaction is a part of it, and the next one is a new one', async () => {
  await inTransaction(ctx, async () => {
    await writeInTransaction(ctx, 'inner')
    const fork = await forkContext(ctx)
    await writeInTransaction(fork, 'own')
  })
  await expect(
    inTransaction(ctx, async () => {
      await writeInTransaction(ctx, 'undone')
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await writeInTransaction(ctx, 'later')
  expect(await words()).toEqual(['inner', 'later', 'own'])
})

test('what hooks of Payload’s operations do in the same request is a part of the transaction', async () => {
  const { id, slug } = await createStore(ctx)
  // The pages of a changed store are invalidated after the commit.
  const jobs = async () =>
    (await sqlOf(ctx).execute(sql`select id from pgboss.job where data::text like ${`%${id}%`} order by id`)).rows
  const before = await jobs()
  const change = inTransaction(ctx, async () => {
    await ctx.payload.update({ collection: 'stores', id, data: { name: 'Renamed' }, req: ctx.req })
    expect(await jobs()).not.toEqual(before)
    throw new Error('no')
  })
  await expect(change).rejects.toThrow('no')
  expect(await jobs()).toEqual(before)
  expect((await ctx.payload.findByID({ collection: 'stores', id })).name).toBe(slug)
})

test('after a part has failed nothing more is written, in the transaction or outside of it', async () => {
  const failed = inTransaction(ctx, async () => {
    await write(ctx, 'before')
    const nowhere = { collection: 'stores', id: randomUUID(), data: {}, req: ctx.req } as const
    await expect(ctx.payload.update(nowhere)).rejects.toThrow()
    await write(ctx, 'after')
  })
  await expect(failed).rejects.toThrow('A part of the transaction failed')
  expect(await words()).toEqual([])
})

test('of two that deadlock, one is retried, and both are done', async () => {
  await sqlOf(ctx).execute(sql`create table counters (name text primary key, count int not null default 0)`)
  await sqlOf(ctx).execute(sql`insert into counters (name) values ('one'), ('other')`)
  const add = (context: SystemContext, name: string) =>
    sqlOf(context).execute(sql`update counters set count = count + 1 where name = ${name}`)
  const both = promised()
  let tries = 0
  let holding = 0
  const addBoth = async (names: readonly [string, string]) => {
    const own = await forkContext(ctx)
    await inTransaction(own, async () => {
      tries += 1
      await add(own, names[0])
      holding += 1
      if (holding === 2) both.keep()
      await both.kept
      await add(own, names[1])
    })
  }
  await Promise.all([addBoth(['one', 'other']), addBoth(['other', 'one'])])
  expect(tries).toBe(3)
  const { rows } = await sqlOf(ctx).execute(sql`select name, count from counters order by name`)
  expect(rows).toEqual([
    { name: 'one', count: 2 },
    { name: 'other', count: 2 },
  ])
})
