import type * as Timers from 'node:timers/promises'

import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'

import { reindex } from '@/app/commands/reindex'
import { searchCards } from '@/features/search/search.tables'
import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { project } from '../support/projected'
import { readModel } from '../support/read-model'
import { openShop, type TestShop } from '../support/store-context'

// A rebuild keeps the former index for five seconds, and a check waits as long before it looks at a difference again.
vi.mock('node:timers/promises', async (original) => {
  const timers = await original<typeof Timers>()
  const sleep = (milliseconds: number): Promise<void> => timers.setTimeout(Math.min(milliseconds, 20))
  return { ...timers, setTimeout: sleep }
})

let shop: TestShop
let output: string

beforeEach(async () => {
  shop = await openShop()
  output = ''
  const write = (text: string | Uint8Array) => {
    output += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(write)
  vi.spyOn(process.stderr, 'write').mockImplementation(write)
})

test('builds the read model of one store or of all', async () => {
  const { ctx } = shop
  const { ctx: other } = await openShop()
  await createProduct(ctx)
  await createProduct(other)
  expect(await reindex(['--store', ctx.store.slug])).toBe(0)
  expect(output).toContain(`${ctx.store.slug}: 1 products in`)
  expect(output).not.toContain(other.store.slug)
  expect(Object.keys(await readModel(ctx))).toHaveLength(1)
  expect(await reindex([])).toBe(0)
  expect(Object.keys(await readModel(other))).toHaveLength(1)
})

test('checks: ends with 1 while something differs, and with 0 once it is mended', async () => {
  const { ctx } = shop
  const { id } = await createProduct(ctx)
  await project(ctx)
  const check = ['--store', ctx.store.slug, '--check']
  expect(await reindex(check)).toBe(0)
  expect(output).toContain('1 products checked, nothing differs')
  await sqlOf(ctx).delete(searchCards).where(eq(searchCards.productId, id))
  expect(await reindex([...check, '--dry-run'])).toBe(1)
  expect(output).toContain(`${id}: card`)
  expect(await reindex(check)).toBe(1)
  expect(output).toContain('1 differences, mended')
  expect(await reindex(check)).toBe(0)
})

test('refuses an unknown store, and a dry run of a rebuild', async () => {
  expect(await reindex(['--store', 'nowhere'])).toBe(2)
  expect(output).toBe('There is no store "nowhere".\n')
  expect(await reindex(['--dry-run'])).toBe(2)
})
