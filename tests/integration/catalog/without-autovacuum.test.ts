import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { sqlOf } from '@/platform/transaction'
import { withoutAutovacuum } from '@/seed/without-autovacuum'

import { createProduct } from '../../factories/product'
import { openShop } from '../support/store-context'

test('while a large catalog is filled autovacuum cannot take its tables, products are written, and the seed analyzes', async () => {
  const { ctx } = await openShop()
  // As autovacuum does, which skips a table that it does not get at once.
  const isFree = async (table: string) => {
    try {
      await ctx.payload.db.drizzle.transaction((tx) =>
        tx.execute(sql`lock table ${sql.identifier(table)} in share update exclusive mode nowait`),
      )
      return true
    } catch {
      return false
    }
  }
  const tables = ['products', '_products_v_locales', 'variants_prices', 'stock_levels']
  const free = () => Promise.all(tables.map(isFree))
  await withoutAutovacuum(async () => {
    expect(await free()).toEqual(tables.map(() => false))
    await createProduct(ctx, { title: 'Notebook' })
  })
  // Autovacuum itself may have one of them now.
  await expect.poll(free).toEqual(tables.map(() => true))
  const { rows } = await sqlOf(ctx).execute(sql`select reltuples > 0 as known from pg_class where relname = 'products'`)
  expect(rows).toEqual([{ known: true }])
})
