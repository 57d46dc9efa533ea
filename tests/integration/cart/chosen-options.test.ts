import { beforeAll, beforeEach, expect, test, vi } from 'vitest'

import { updateCart } from '@/features/cart/actions'
import { noCart } from '@/features/cart/cart-state'

import { createProduct, type TestProduct } from '../../factories/product'
import { Browser, useBrowser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let ink: string
let clay: string

beforeAll(async () => {
  shop = await openShop()
  const product = await createInTwoColors(shop)
  ;[ink = '', clay = ''] = product.variants.map(({ sku }) => sku)
})

const option = (code: string, ...codes: string[]) => ({
  code,
  label: code,
  values: codes.map((value) => ({ code: value, label: value })),
})

const createInTwoColors = ({ ctx }: TestShop): Promise<TestProduct> =>
  createProduct(ctx, {
    options: [option('color', 'ink', 'clay'), option('size', 'a5')],
    variants: [{ options: { color: 'ink', size: 'a5' } }, { options: { color: 'clay', size: 'a5' } }],
  })

beforeEach(() => {
  const browser = new Browser()
  browser.headers.set('host', `${shop.ctx.store.slug}.example`)
  useBrowser(browser)
})

/** The SKUs in the cart after the form of a product's page was posted. */
async function add(...fields: [name: string, value: string][]): Promise<string[]> {
  const form = new FormData()
  for (const [name, value] of [['locale', 'en'], ...fields] as const) form.append(name, value)
  const { cart } = await updateCart(noCart, form)
  return (cart?.lines ?? []).map(({ sku }) => sku)
}

test('options that differ from the SKU decide, because the shopper chose them before the scripts ran', async () => {
  expect(await add(['option.color', 'clay'], ['option.size', 'a5'], ['sku', ink])).toEqual([clay])
})

test('where the list without scripts is posted, too, its SKU decides', async () => {
  expect(await add(['option.color', 'ink'], ['option.size', 'a5'], ['sku', clay], ['sku', ink])).toEqual([clay])
})

test.each([
  { case: 'no options', options: [] },
  { case: 'an invalid text', options: [['option.color', '\u0000']] },
] as { case: string; options: [string, string][] }[])('with $case the SKU decides', async ({ options }) => {
  expect(await add(...options, ['sku', ink])).toEqual([ink])
})

test.each([
  { case: 'options that no variant has', options: [['option.color', 'moss']] },
  { case: 'some of the options', options: [['option.color', 'clay']] },
  { case: 'very many options', options: Array.from({ length: 500 }, (_, i) => [`option.${String(i)}`, 'x']) },
] as { case: string; options: [string, string][] }[])('with $case nothing is added', async ({ options }) => {
  expect(await add(...options, ['sku', ink])).toEqual([])
})

test("another store's product is not found by its options", async () => {
  const { variants } = await createInTwoColors(await openShop())
  expect(await add(['option.color', 'clay'], ['option.size', 'a5'], ['sku', variants[0].sku])).toEqual([])
})
