import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { findOrderHead } from '@/features/orders/order.repository'
import { sqlOf } from '@/platform/transaction'

import { openShop } from '../support/store-context'

const unknown = '01a22c36-a858-7196-a646-ab326f8fc9cd'

// In a file of its own, because the whole process stops preparing statements.
test('a read outside a transaction whose prepared statement is gone fails once, and no further one is prepared', async () => {
  const { ctx } = await openShop()
  for (let sent = 0; sent < 20; sent++) expect(await findOrderHead(ctx, unknown)).toBeNull()
  // As a pooler does that lends the connection to another client in between.
  await sqlOf(ctx).execute(sql`deallocate all`)
  await expect(findOrderHead(ctx, unknown)).rejects.toThrow()
  for (let sent = 0; sent < 3; sent++) expect(await findOrderHead(ctx, unknown)).toBeNull()
  const { rows } = await sqlOf(ctx).execute(sql`select 1 from pg_prepared_statements where name like 'fm\_%'`)
  expect(rows).toEqual([])
})
