import { sql, type SQL } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { Context } from '@/platform/context'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { node, richText } from '../../factories/rich-text'
import { unique } from '../../factories/unique'
import { untilWaiting } from '../support/lock-waits'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

type Collection = 'products' | 'pages'
type Pair = readonly [string, string]
type Save = (ctx: Context) => Promise<unknown>

const product = async () => (await createProduct(shop.ctx)).id

async function page(): Promise<string> {
  const data = { store: shop.ctx.store.id, title: 'Page', slug: unique('page'), _status: 'published' as const }
  return (await shop.ctx.payload.create({ collection: 'pages', data })).id
}

const category = async () =>
  (
    await shop.ctx.payload.create({
      collection: 'categories',
      data: { store: shop.ctx.store.id, title: 'Category', slug: unique('category') },
    })
  ).id

const moveBelow = ({ payload, req }: Context, id: string, parent: string) =>
  payload.update({ collection: 'categories', id, data: { parent }, depth: 0, req })

const pairOf = async (create: () => Promise<string>): Promise<Pair> => [await create(), await create()]

const linkTo = (relationTo: Collection, value: string) => {
  const fields = { linkType: 'internal', doc: { relationTo, value }, newTab: false }
  return richText({ type: 'link', id: unique('node'), fields, children: [node({ type: 'text', text: 'there' })] })
}

const published = { _status: 'published' } as const

const relate = ({ payload, req }: Context, id: string, other: string) =>
  payload.update({ collection: 'products', id, data: { related: [other], ...published }, depth: 0, req })

const describe = ({ payload, req }: Context, id: string, other: string) =>
  payload.update({
    collection: 'products',
    id,
    data: { description: linkTo('products', other), ...published },
    depth: 0,
    req,
  })

const link = ({ payload, req }: Context, id: string, other: string) =>
  payload.update({
    collection: 'pages',
    id,
    data: { blocks: [{ blockType: 'richText', text: linkTo('pages', other) }], ...published },
    depth: 0,
    req,
  })

async function relateMany(ctx: Context, id: string, other: string) {
  const { payload, req } = ctx
  const where = { id: { in: [id, other] } }
  const { errors } = await payload.update({ collection: 'products', where, data: published, depth: 0, req })
  expect(errors).toEqual([])
}

/** Lets two saves run at the same moment: both wait for the lock of the table, when each holds its first locks. */
async function together(table: SQL, saves: readonly [Save, Save]): Promise<void> {
  const holder = await shop.newContext()
  const contexts = [await shop.newContext(), await shop.newContext()] as const
  const saving: Promise<unknown>[] = []
  try {
    await inTransaction(holder, async () => {
      await sqlOf(holder).execute(sql`lock table ${table} in share mode`)
      saving.push(saves[0](contexts[0]), saves[1](contexts[1]))
      await untilWaiting(shop.ctx, 2)
    })
  } finally {
    await Promise.allSettled(saving)
  }
  await Promise.all(saving)
}

test.each([
  ['products that name each other as related', product, sql`products_rels`, relate],
  ['products whose texts link to each other', product, sql`products`, describe],
  ['pages that link to each other', page, sql`pages`, link],
])('%s are saved at the same moment', async (_name, create, table, save) => {
  const [first, second] = await pairOf(create)
  await together(table, [(ctx) => save(ctx, first, second), (ctx) => save(ctx, second, first)])
})

test('related products are saved at the same moment, one alone and both by one call', async () => {
  const [first, second] = await pairOf(product)
  await relate(await shop.newContext(), first, second)
  await relate(await shop.newContext(), second, first)
  for (const one of [first, second]) {
    await together(sql`products_rels`, [
      (ctx) => relate(ctx, one, one === first ? second : first),
      (ctx) => relateMany(ctx, first, second),
    ])
  }
})

test('two categories are moved at the same moment, each below another one', async () => {
  const [first, second] = [await pairOf(category), await pairOf(category)]
  await together(sql`categories`, [(ctx) => moveBelow(ctx, ...first), (ctx) => moveBelow(ctx, ...second)])
})

test('of two moves at the same moment that would create a cycle one is refused', async () => {
  const [first, second] = await pairOf(category)
  const outcomes = await Promise.allSettled([
    moveBelow(await shop.newContext(), first, second),
    moveBelow(await shop.newContext(), second, first),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
