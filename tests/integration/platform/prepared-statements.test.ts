import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { findOrderHead } from '@/features/orders/order.repository'
import { sqlOf } from '@/platform/transaction'

import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

const unknown = '01a22c36-a858-7196-a646-ab326f8fc9cd'

/** The named statements on the connection that answers, by how often each was run. */
async function preparedOn(): Promise<string[]> {
  const { rows } = await sqlOf(shop.ctx).execute<{ statement: string }>(sql`
    select statement from pg_prepared_statements where name like 'fm\_%' and generic_plans + custom_plans > 0`)
  return rows.map(({ statement }) => statement)
}

test('a frequent statement is prepared without a change where it is written', async () => {
  const isOfOrder = (statement: string) => statement.includes('from "orders"')
  expect((await preparedOn()).some(isOfOrder)).toBe(false)
  for (let sent = 0; sent < 20; sent++) expect(await findOrderHead(shop.ctx, unknown)).toBeNull()
  expect((await preparedOn()).some(isOfOrder)).toBe(true)
})

test('a statement of the search is planned for its values each time', async () => {
  for (let sent = 0; sent < 20; sent++) {
    await sqlOf(shop.ctx).execute(sql`select 1 from search_words where word = ${String(sent)}`)
  }
  expect((await preparedOn()).some((statement) => statement.includes('search_words'))).toBe(false)
})

test('a transaction whose prepared statement is gone is retried, and no further one is prepared', async () => {
  const { inTransaction } = await import('@/platform/transaction')
  // As a pooler does that lends the connection to another client in between.
  const lose = () => sqlOf(shop.ctx).execute(sql`deallocate all`)
  await lose()
  for (let sent = 0; sent < 3; sent++) {
    expect(await inTransaction(shop.ctx, () => findOrderHead(shop.ctx, unknown))).toBeNull()
  }
  expect(await preparedOn()).toEqual([])
})
