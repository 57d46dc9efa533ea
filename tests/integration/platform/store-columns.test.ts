import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { up } from '@/migrations/20261129_173333_store_columns'
import { sqlOf } from '@/platform/transaction'

import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

const column = (accessor: string, active = true) => ({ accessor, active })

async function save(key: string, value: object): Promise<string> {
  const { rows } = await sqlOf(shop.ctx).execute<{ id: string }>(sql`
    insert into payload_preferences (key, value) values (${key}, ${JSON.stringify(value)}::jsonb) returning id`)
  return rows[0]?.id ?? ''
}

async function saved(id: string): Promise<unknown> {
  const { rows } = await sqlOf(shop.ctx).execute(sql`select value from payload_preferences where id = ${id}::uuid`)
  return rows[0]?.['value']
}

const [title, status, kind] = [column('title'), column('_status'), column('kind', false)]

test.each([
  ['saved before get the store', 'collection-products', [title, status, kind], [title, column('store'), status, kind]],
  ['without the store stay so', 'collection-pages', [title, column('store', false)], [title, column('store', false)]],
  ['that are not saved stay so', 'collection-media', undefined, undefined],
  ['of a list without stores stay', 'collection-staff', [title, status], [title, status]],
])('columns %s', async (_name, key, before, after) => {
  const id = await save(key, { limit: 50, ...(before ? { columns: before } : {}) })
  const { payload, req } = shop.ctx
  for (let times = 0; times < 2; times += 1) await up({ db: payload.db.drizzle, payload, req })
  expect(await saved(id)).toEqual({ limit: 50, ...(after ? { columns: after } : {}) })
})
