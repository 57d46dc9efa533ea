import { beforeAll, expect, test, vi } from 'vitest'

import { createProduct } from '../../factories/product'
import { listProducts, suggest } from '../support/listed'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
  const titles = [
    'USB-C hub',
    'Founders’ notebook',
    'A5/A6 folder',
    'Heft „B5“ [XL]',
    'Café au lait cup',
    'Plain notebook',
  ]
  // SKUs are searched too: none may begin with a letter by chance.
  for (const [index, title] of titles.entries())
    await createProduct(shop.ctx, { title, variants: [{ sku: `ITEM-${String(index)}` }] })
})

const found = async (q: string): Promise<string[]> =>
  ((await listProducts(shop.ctx, { q }))?.items ?? []).map(({ title }) => title)

test.each([
  ['USB-C hub', 'USB-C hub'],
  ['usb c', 'USB-C hub'],
  ["founder's notebook", 'Founders’ notebook'],
  ['Founders Notebook', 'Founders’ notebook'],
  ['A5/A6', 'A5/A6 folder'],
  ['Heft „B5“', 'Heft „B5“ [XL]'],
  ['heft xl', 'Heft „B5“ [XL]'],
  ['cafe', 'Café au lait cup'],
])('%j finds %j first', async (q, title) => {
  expect((await found(q))[0]).toBe(title)
  expect((await suggest(shop.ctx, q)).products[0]?.title).toBe(title)
})

test('one letter alone finds words that begin with it, not all that contain it', async () => {
  expect(await found('c hub')).toEqual(['USB-C hub'])
  expect(await found('b hub')).toEqual([])
})
