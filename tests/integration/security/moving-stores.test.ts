import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import type { Context } from '@/platform/context'

import { createProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { openShop } from '../support/store-context'

let from: Context
let to: Context
let foreign: Context

beforeAll(async () => {
  from = (await openShop()).ctx
  to = (await openShop()).ctx
  foreign = (await openShop()).ctx
})

/** As the panel saves it for an editor of these stores. */
async function as(stores: readonly Context[]) {
  const id = await createStaff(from, 'editor')
  const data = { stores: stores.map(({ store }) => store.id) }
  const user = await from.payload.update({ collection: 'staff', id, data, depth: 0 })
  const req = await createLocalReq({ user: { ...user, collection: 'staff' } }, from.payload)
  return { req, overrideAccess: false, depth: 0, draft: true } as const
}

const both = () => as([from, to])

async function draftProduct(data: object = {}) {
  const title = unique('product')
  return from.payload.create({
    collection: 'products',
    data: { title, slug: title, kind: 'physical', store: from.store.id, ...data },
    ...(await both()),
  })
}

const move = async (id: string, store = to, data: object = {}) =>
  from.payload.update({ collection: 'products', id, data: { store: store.store.id, ...data }, ...(await both()) })

const refusal = (message: RegExp) => ({
  status: 400,
  data: { errors: [{ path: 'store', message: expect.stringMatching(message) as string }] },
})

async function createCategory({ payload, store }: Context): Promise<string> {
  const slug = unique('category')
  return (await payload.create({ collection: 'categories', data: { store: store.id, title: slug, slug } })).id
}

describe('a draft that was never published', () => {
  test('can be moved to another of the own stores, whose staff then see it, and the others no longer', async () => {
    const { id } = await draftProduct()
    expect(await move(id)).toMatchObject({ store: to.store.id })
    const change = async (stores: readonly Context[]) =>
      from.payload.update({ collection: 'products', id, data: { badge: 'New' }, ...(await as(stores)) })
    expect(await change([to])).toMatchObject({ badge: 'New', store: to.store.id })
    await expect(change([from])).rejects.toMatchObject({ status: 403 })
  })

  test('cannot be moved to a store of others', async () => {
    const { id } = await draftProduct()
    await expect(move(id, foreign)).rejects.toMatchObject({ status: 400 })
  })

  test('stays while it refers to documents of its store, and may refer to those of the new one', async () => {
    const { id } = await draftProduct({ categories: [await createCategory(from)] })
    await expect(move(id)).rejects.toMatchObject(refusal(/Categories/))
    await from.payload.update({ collection: 'products', id, data: { categories: [] }, ...(await both()) })
    const own = await createCategory(to)
    expect(await move(id, to, { categories: [own] })).toMatchObject({ store: to.store.id, categories: [own] })
  })

  test('stays while it has variants', async () => {
    const { id } = await createProduct(from, { isPublished: false })
    await expect(move(id)).rejects.toMatchObject(refusal(/Variants/))
  })

  test('stays while another language shows something of its store', async () => {
    const shown = await createProduct(from)
    const slug = unique('page')
    const { id } = await from.payload.create({
      collection: 'pages',
      data: { store: from.store.id, title: slug, slug },
      locale: 'en',
      ...(await both()),
    })
    const blocks = [{ blockType: 'productRow' as const, products: [shown.id] }]
    const change = async (data: object, locale: 'en' | 'de') =>
      from.payload.update({ collection: 'pages', id, data, locale, ...(await both()) })
    await change({ title: slug, blocks }, 'de')
    await expect(change({ store: to.store.id }, 'en')).rejects.toMatchObject(refusal(/Products/))
    await change({ blocks: [] }, 'de')
    expect(await change({ store: to.store.id }, 'en')).toMatchObject({ store: to.store.id })
  })
})

test('published documents, those that once were, and those without drafts stay in their store', async () => {
  const { id } = await createProduct(from)
  expect(await move(id)).toMatchObject({ store: from.store.id })
  await from.payload.update({ collection: 'products', id, data: { _status: 'draft' } })
  expect(await move(id)).toMatchObject({ store: from.store.id })
  const category = await createCategory(from)
  const { req } = await both()
  const data = { store: to.store.id }
  expect(
    await from.payload.update({ collection: 'categories', id: category, data, depth: 0, overrideAccess: false, req }),
  ).toMatchObject({ store: from.store.id })
})
