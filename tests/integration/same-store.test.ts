import { beforeAll, describe, expect, test } from 'vitest'

import type { Context } from '@/platform/context'

import { createProduct, type TestProduct } from '../factories/product'
import { openShop } from './support/store-context'

let shop: Context
let own: TestProduct
let foreign: TestProduct
let ownCategory: string
let foreignCategory: string

const createCategory = async (ctx: Context) =>
  (
    await ctx.payload.create({
      collection: 'categories',
      data: { store: ctx.store.id, title: 'Lamps', slug: 'lamps' },
      locale: 'en',
    })
  ).id

beforeAll(async () => {
  shop = (await openShop()).ctx
  const other = (await openShop()).ctx
  own = await createProduct(shop)
  foreign = await createProduct(other)
  ownCategory = await createCategory(shop)
  foreignCategory = await createCategory(other)
})

type ProductData = { categories?: string[]; related?: string[]; _status?: 'draft' | 'published' }

const saveDraft = (data: ProductData) =>
  shop.payload.update({
    collection: 'products',
    id: own.id,
    draft: true,
    data: { ...data, _status: 'draft' },
    depth: 0,
  })

/** Payload's ValidationError names the fields in `data.errors`. */
const refusedAt = (path: string) => ({ status: 400, data: { errors: [expect.objectContaining({ path })] } })

describe('a reference to a document of another store', () => {
  test('is refused in a draft, with the field named', async () => {
    await expect(saveDraft({ categories: [ownCategory, foreignCategory] })).rejects.toMatchObject(
      refusedAt('categories'),
    )
    await expect(saveDraft({ related: [foreign.id] })).rejects.toMatchObject(refusedAt('related'))
  })

  test('is refused at publishing, with the field named', async () => {
    const publishing = shop.payload.update({
      collection: 'products',
      id: own.id,
      data: { categories: [foreignCategory], _status: 'published' },
    })
    await expect(publishing).rejects.toMatchObject(refusedAt('categories'))
  })

  test('is refused deep in the blocks of a page that is a draft', async () => {
    const saving = shop.payload.create({
      collection: 'pages',
      draft: true,
      data: {
        store: shop.store.id,
        title: 'Landing',
        slug: 'landing',
        _status: 'draft',
        blocks: [
          { blockType: 'quote', text: 'Less, but better.' },
          { blockType: 'productRow', heading: 'Ours', products: [own.id, foreign.id] },
        ],
      },
    })
    await expect(saving).rejects.toMatchObject(refusedAt('blocks.1.products'))
  })

  test('is not confused with one to the own store or to a deleted document', async () => {
    expect(await saveDraft({ categories: [ownCategory], related: [own.id] })).toMatchObject({
      categories: [ownCategory],
    })
    const gone = '00000000-0000-7000-8000-000000000000'
    await expect(saveDraft({ related: [own.id, gone] })).rejects.toMatchObject(refusedAt('related'))
  })
})
