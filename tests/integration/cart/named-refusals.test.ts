import { beforeAll, beforeEach, expect, test, vi } from 'vitest'

import { updateCart } from '@/features/cart/actions'
import { noCart, refusalOf, type CartState } from '@/features/cart/cart-state'

import { createProduct } from '../../factories/product'
import { Browser, useBrowser } from '../support/next-mocks'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

beforeEach(() => {
  const browser = new Browser()
  browser.headers.set('host', `${shop.ctx.store.slug}.example`)
  useBrowser(browser)
})

/** What a browser without scripts gets in answer to the form of a product's page. */
function add(fields: Readonly<Record<string, string>>): Promise<CartState> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ locale: 'en', ...fields })) form.set(name, value)
  return updateCart(noCart, form)
}

const skuOf = async (wishes: Parameters<typeof createProduct>[1]): Promise<string> =>
  (await createProduct(shop.ctx, wishes)).variants[0].sku

test('a sold-out product is named', async () => {
  const sku = await skuOf({ title: 'Brass pen', variants: [{ onHand: 0 }] })
  expect(refusalOf(await add({ sku }))).toBe('Brass pen: This item is sold out and could not be added.')
})

test('a product is named, once, when the cart already has all that are left', async () => {
  const sku = await skuOf({ title: 'Last lamp', variants: [{ onHand: 1 }] })
  expect((await add({ sku })).added).toMatchObject({ pieces: 1 })
  const again = await add({ sku })
  expect([refusalOf(again), again.cart?.messages]).toEqual([
    null,
    ['Last lamp: there are no more than the 1 already in your cart, so nothing was added.'],
  ])
})

test('an invalid quantity is refused with the name of the product', async () => {
  const sku = await skuOf({ title: 'Field guide' })
  expect(refusalOf(await add({ sku, quantity: 'x' }))).toBe('Field guide: Please enter a whole number from 1 to 99.')
})

test('a product that is not public is not named, because its SKU may be guessed', async () => {
  const sku = await skuOf({ title: 'Secret plan', isPublished: false })
  expect(refusalOf(await add({ sku }))).toBe('This item is not for sale at the moment.')
  expect(refusalOf(await add({ sku: 'NO-SUCH-SKU' }))).toBe('This item is not for sale at the moment.')
})
