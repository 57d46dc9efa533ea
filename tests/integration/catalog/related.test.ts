import { beforeAll, describe, expect, test, vi } from 'vitest'

import { findProduct } from '@/features/search/product/product.queries'

import { createCategory, type TestCategory } from '../../factories/category'
import { createProduct, type TestProduct } from '../../factories/product'
import { findRelated } from '../support/listed'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let paper: TestCategory
let notebooks: TestCategory
let others: TestProduct[]

const relatedOf = async (slug: string): Promise<string[]> => {
  const product = await findProduct(shop.ctx, slug)
  return product ? (await findRelated(shop.ctx, product)).map((card) => card.slug) : []
}

async function productWith(related: readonly TestProduct[], categories: readonly string[]): Promise<TestProduct> {
  const product = await createProduct(shop.ctx, { categories })
  await shop.ctx.payload.update({
    collection: 'products',
    id: product.id,
    data: { related: related.map(({ id }) => id), _status: 'published' },
  })
  return product
}

beforeAll(async () => {
  shop = await openShop()
  const stranger = await openShop()
  paper = await createCategory(shop.ctx)
  notebooks = await createCategory(shop.ctx, { parent: paper.id })
  const elsewhere = await createCategory(shop.ctx)
  others = []
  // The last one is the newest, but cannot be bought.
  for (const onHand of [10, 10, 10, 0]) {
    others.push(await createProduct(shop.ctx, { categories: [notebooks.id], variants: [{ onHand }] }))
  }
  await createProduct(shop.ctx, { categories: [notebooks.id], isPublished: false })
  await createProduct(shop.ctx, { categories: [elsewhere.id] })
  await createProduct(stranger.ctx)
})

describe('related products', () => {
  test('are those that an editor chose, then the newest of the same category that can be bought', async () => {
    const [first, second, third, soldOut] = others
    if (!first || !second || !third || !soldOut) throw new Error('Four others are made above')
    const product = await productWith([first, soldOut], [notebooks.id])
    expect(await relatedOf(product.slug)).toEqual([first.slug, soldOut.slug, third.slug, second.slug])
  })

  test('are only the chosen ones when they fill a row', async () => {
    const product = await productWith(others, [notebooks.id])
    expect(await relatedOf(product.slug)).toEqual(others.map(({ slug }) => slug))
  })

  test('come from the parent category when the own one has too few', async () => {
    const pens = await createCategory(shop.ctx, { parent: paper.id })
    const pen = await createProduct(shop.ctx, { categories: [pens.id] })
    const ink = await createProduct(shop.ctx, { categories: [pens.id] })
    const related = await relatedOf(ink.slug)
    expect(related[0]).toBe(pen.slug)
    expect(related).toHaveLength(4)
    expect(related).not.toContain(ink.slug)
  })

  test('do not exist for a product without a category', async () => {
    const product = await createProduct(shop.ctx)
    expect(await relatedOf(product.slug)).toEqual([])
  })
})
