import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import type { TypedVariant } from '@/features/pricing/domain/typed-variants'
import { getVariantMatrix } from '@/features/pricing/variant-matrix'
import type { Product } from '@/platform/payload-types'

import { createFile } from '../../factories/file'
import { createProduct, type TestProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { saveDraft } from '../support/publish-product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie: string

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'editor')
})

type Options = NonNullable<Product['options']>

const value = (code: string) => ({ code, label: code.toUpperCase() })
const color = { code: 'color', label: 'Color', values: [value('ink'), value('bone')] }
const size = { code: 'size', label: 'Size', values: [value('a5'), value('a6')] }
const colored = { options: [color], variants: [{ options: { color: 'ink' } }, { options: { color: 'bone' } }] }

/** As the panel's list sends it for the selected rows; `data` as for a change of many. */
async function changeMany(products: readonly TestProduct[], data: object, query: string) {
  const where = products.map(({ id }, index) => `where[id][in][${String(index)}]=${id}`).join('&')
  const path = `products?locale=en&${where}&${query}`
  const { text } = await callRest({ method: 'PATCH', path, body: JSON.stringify(data) }, cookie)
  const { docs, errors } = JSON.parse(text) as { docs: { id: string }[]; errors: { id: string; message: string }[] }
  return { changed: docs.map(({ id }) => id), refused: errors }
}

const publishMany = (products: readonly TestProduct[]) =>
  changeMany(products, { _status: 'published' }, 'draft=true&where[_status][not_equals]=published')

const productOf = ({ id }: TestProduct) => shop.ctx.payload.findByID({ collection: 'products', id, depth: 0 })

const stateOf = async (product: TestProduct) => {
  const { options, title } = await productOf(product)
  const { rows } = await getVariantMatrix(await shop.newContext(), product.id)
  const codes = (options ?? []).map(({ code, values }) => [code, values.map((each) => each.code)])
  return { title, codes, variants: rows.map((row) => [row.options, row.isActive, row.sku]) }
}

const without = (options: Options, code: string): Options =>
  options.map((option) => ({ ...option, values: option.values.filter((each) => each.code !== code) }))

describe('options that variants or downloads still need', () => {
  const changes: [string, (stored: Options) => Partial<Product>, RegExp][] = [
    ['a value was removed', (stored) => ({ options: without(stored, 'ink') }), /“ink” is not a value of/],
    ['an option was exchanged', () => ({ options: [size] }), /One option was removed and another one added/],
    ['the option that tells them apart was removed', () => ({ options: [] }), /would be the same/],
  ]

  test.each(changes)(
    'are not published with many: %s; the other products are published, completely',
    async (_, change, words) => {
      const [broken, whole] = [await createProduct(shop.ctx, colored), await createProduct(shop.ctx)]
      const before = await stateOf(broken)
      const { options } = await productOf(broken)
      expect(await saveDraft(shop, broken.id, { title: 'Draft', ...change(options ?? []) })).toEqual([])
      expect(await saveDraft(shop, whole.id, { title: 'Whole' })).toEqual([])

      const { changed, refused } = await publishMany([broken, whole])
      expect(changed).toEqual([whole.id])
      expect(refused).toEqual([{ id: broken.id, isPublic: true, message: expect.stringMatching(words) as string }])
      expect(await stateOf(broken)).toEqual(before)
      expect((await stateOf(whole)).title).toBe('Whole')
    },
  )

  test.each(changes)('cannot be removed from many products by one call: %s', async (_, change, words) => {
    const products = [await createProduct(shop.ctx, colored), await createProduct(shop.ctx, colored)]
    const before = await Promise.all(products.map(stateOf))
    const { options } = await productOf(products[0] ?? (await createProduct(shop.ctx)))
    const codes = (change(options ?? []).options ?? []).map(({ code, label, values }) => ({
      code,
      label,
      values: values.map((each) => ({ code: each.code, label: each.label })),
    }))
    const { changed, refused } = await changeMany(products, { options: codes }, '')
    expect([changed, refused.map(({ message }) => message)]).toEqual([
      [],
      [expect.stringMatching(words) as string, expect.stringMatching(words) as string],
    ])
    expect(await Promise.all(products.map(stateOf))).toEqual(before)
  })

  test('stay for a download of the choice, unless the download goes with it', async () => {
    const language = { code: 'language', label: 'Language', values: [value('en'), value('de')] }
    const product = await createProduct(shop.ctx, {
      kind: 'digital',
      options: [language],
      variants: [{ options: { language: 'en' } }],
    })
    const files = [
      await createFile(shop.ctx, 'German', 'language:de'),
      await createFile(shop.ctx, 'English', 'language:en'),
    ]
    expect((await changeMany([product], { files }, '')).refused).toEqual([])
    const options = without((await productOf(product)).options ?? [], 'de')
    expect((await changeMany([product], { options }, '')).refused).toMatchObject([
      { message: expect.stringContaining('is meant for language:de') as string },
    ])
    expect((await stateOf(product)).codes).toEqual([['language', ['en', 'de']]])
    const path = `products/${product.id}`
    const body = JSON.stringify({ options, files: files.slice(1) })
    expect((await callRest({ method: 'PATCH', path, body }, cookie)).status).toBe(200)
  })
})

const added = (typed: Partial<TypedVariant> = {}): TypedVariant => ({
  id: randomUUID(),
  sku: unique('NEW'),
  options: {},
  isActive: true,
  price: { USD: '24.00' },
  compareAt: {},
  measure: '',
  onHand: '7',
  shown: null,
  isRemoved: false,
  ...typed,
})

const drafted = async (typed: readonly TypedVariant[]) => {
  const product = await createProduct(shop.ctx, { isPublished: false, variants: [{ isActive: false }] })
  await shop.ctx.payload.delete({ collection: 'variants', id: product.variants[0].id })
  expect(await saveDraft(shop, product.id, { variantRows: typed })).toEqual([])
  return product
}

test('of several new products with the same SKU the first is published, and the others are refused with the reason', async () => {
  const sku = unique('TWICE')
  const products = [
    await drafted([added({ sku })]),
    await drafted([added({ sku: sku.toLowerCase() })]),
    await drafted([added()]),
  ]
  const { changed, refused } = await publishMany(products)
  expect(changed).toHaveLength(2)
  expect(refused.map(({ message }) => message)).toEqual([
    expect.stringContaining('Another variant of the store has the SKU'),
  ])
  const published = await Promise.all(products.map(async (product) => (await productOf(product))._status))
  expect(published.filter((status) => status === 'published')).toHaveLength(2)
})

test('a call that asks for none of the product’s fields publishes it all the same', async () => {
  const product = await drafted([added({ sku: unique('SELECT') })])
  const call = (method: 'PATCH' | 'POST', path: string, data: object) =>
    callRest({ method, path: `${path}?select[title]=true`, body: JSON.stringify(data) }, cookie)
  expect((await call('PATCH', `products/${product.id}`, { _status: 'published' })).status).toBe(200)
  expect((await stateOf(product)).variants).toHaveLength(1)
  const made = await call('POST', 'products', {
    title: 'Pen',
    kind: 'physical',
    options: [color],
    variantRows: [added({ options: { color: 'ink' } })],
    _status: 'published',
  })
  expect([made.status, made.text]).toEqual([201, expect.anything()])
})

test('the variants of a refused new product are not created for a draft that the same request creates next', async () => {
  const { payload, req, store } = await shop.newContext()
  const data = { store: store.id, title: 'Pen', slug: unique('pen'), kind: 'physical' } as const
  const wanted = { ...data, variantRows: [added()], badge: 'x'.repeat(41), _status: 'published' as const }
  await expect(payload.create({ collection: 'products', data: wanted, req })).rejects.toThrow(/badge/i)
  const { id } = await payload.create({ collection: 'products', data: { ...data, _status: 'draft' }, draft: true, req })
  expect((await getVariantMatrix(await shop.newContext(), id)).rows).toEqual([])
})
