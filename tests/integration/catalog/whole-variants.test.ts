import { beforeAll, describe, expect, test } from 'vitest'

import { cellsOf, type MatrixRow } from '@/features/pricing/domain/typed-variants'
import { getVariantMatrix } from '@/features/pricing/variant-matrix'
import type { Product } from '@/platform/payload-types'

import { createProduct, type TestProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { publishProduct } from '../support/publish-product'
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

const coloredProduct = () =>
  createProduct(shop.ctx, {
    options: [color],
    variants: [{ options: { color: 'ink' } }, { options: { color: 'bone' } }],
  })

const optionsOf = async ({ id }: TestProduct): Promise<Options> =>
  (await shop.ctx.payload.findByID({ collection: 'products', id, depth: 0 })).options ?? []

/** The stored option values, in the order of the variants. */
async function valuesOf({ id }: TestProduct) {
  const { docs } = await shop.ctx.payload.find({
    collection: 'variants',
    where: { product: { equals: id } },
    sort: 'position',
  })
  return docs.map(({ optionValues }) => optionValues)
}

const rest = async (method: 'POST' | 'PATCH', path: string, body: object) => {
  const { status, text } = await callRest({ method, path, body: JSON.stringify(body) }, cookie)
  return { status, text }
}

const renamed = (options: Options, codes: Readonly<Record<string, string>>): Options =>
  options.map((option) => ({
    ...option,
    code: codes[option.code] ?? option.code,
    values: option.values.map((each) => ({ ...each, code: codes[each.code] ?? each.code })),
  }))

describe('the codes of options', () => {
  const twice = [[color, { ...size, code: 'color' }], [{ ...color, values: [value('ink'), value('ink')] }]]

  test.each([{ draft: '' }, { draft: '?draft=true' }])('are unique however they are saved%s', async ({ draft }) => {
    for (const options of twice) {
      const created = await rest('POST', `products${draft}`, {
        title: 'Pen',
        options,
        _status: draft ? 'draft' : 'published',
      })
      expect(created.status).toBe(400)
      expect(created.text).toMatch(/options\.(1|0\.values\.1)\.code/)
    }
    const product = await coloredProduct()
    const changed = await rest('PATCH', `products/${product.id}${draft}`, { options: twice[0] })
    expect(changed.status).toBe(400)
    expect(changed.text).toContain('Another option has the code color')
    expect(await valuesOf(product)).toEqual([{ color: 'ink' }, { color: 'bone' }])
  })

  test('are equal in upper and lower case, and with invisible characters', async () => {
    const options = [{ ...color, values: [value('ink'), value('\u200bINK')] }]
    const { status, text } = await rest('POST', 'products', { title: 'Pen', options })
    expect([status, text]).toEqual([400, expect.stringContaining('options.0.values.1.code') as string])
  })
})

describe('renaming a code', () => {
  test('renames it in the variants when it is published, not while it is a draft', async () => {
    const product = await coloredProduct()
    const options = renamed(await optionsOf(product), { color: 'colour', ink: 'night' })
    const gallery = await rest('PATCH', `products/${product.id}?draft=true`, { options, _status: 'draft' })
    expect(gallery.status).toBe(200)
    expect(await valuesOf(product)).toEqual([{ color: 'ink' }, { color: 'bone' }])
    expect((await rest('PATCH', `products/${product.id}`, { _status: 'published' })).status).toBe(200)
    expect(await valuesOf(product)).toEqual([{ colour: 'night' }, { colour: 'bone' }])
  })

  test('can swap two codes', async () => {
    const product = await coloredProduct()
    const options = renamed(await optionsOf(product), { ink: 'bone', bone: 'ink' })
    expect((await rest('PATCH', `products/${product.id}`, { options })).status).toBe(200)
    expect(await valuesOf(product)).toEqual([{ color: 'bone' }, { color: 'ink' }])
  })

  test('renames it in the drafts of a product that was never published', async () => {
    const product = await createProduct(shop.ctx, {
      isPublished: false,
      options: [color],
      variants: [{ options: { color: 'ink' } }],
    })
    const stored = await optionsOf(product)
    for (const code of ['m', 'mid', 'midnight'])
      expect(
        (
          await rest('PATCH', `products/${product.id}?draft=true&autosave=true`, {
            options: renamed(stored, { ink: code }),
          })
        ).status,
      ).toBe(200)
    expect(await valuesOf(product)).toEqual([{ color: 'midnight' }])
    expect((await rest('PATCH', `products/${product.id}`, { _status: 'published' })).status).toBe(200)
  })

  test('is undone in the variants when an older version is restored', async () => {
    const product = await coloredProduct()
    const options = renamed(await optionsOf(product), { ink: 'night' })
    expect((await rest('PATCH', `products/${product.id}`, { options })).status).toBe(200)
    const { docs } = await shop.ctx.payload.findVersions({
      collection: 'products',
      where: { parent: { equals: product.id } },
      sort: 'createdAt',
      limit: 1,
    })
    expect((await rest('POST', `products/versions/${docs[0]?.id ?? ''}`, {})).status).toBe(200)
    expect(await valuesOf(product)).toEqual([{ color: 'ink' }, { color: 'bone' }])
  })
})

describe('removing', () => {
  test('a value that a variant for sale has is refused by name; a draft of it changes nothing', async () => {
    const product = await coloredProduct()
    const [option] = await optionsOf(product)
    const options = [{ ...option, values: option?.values.slice(0, 1) }]
    expect((await rest('PATCH', `products/${product.id}?draft=true`, { options, _status: 'draft' })).status).toBe(200)
    const { status, text } = await rest('PATCH', `products/${product.id}`, { _status: 'published' })
    expect(status).toBe(400)
    expect(text).toContain(`${product.variants[1]?.sku ?? ''} (bone)`)
    expect((await optionsOf(product))[0]?.values).toHaveLength(2)
    await shop.ctx.payload.update({
      collection: 'variants',
      id: product.variants[1]?.id ?? '',
      data: { isActive: false },
    })
    expect((await rest('PATCH', `products/${product.id}`, { _status: 'published' })).status).toBe(200)
    const back = await rest('PATCH', `variants/${product.variants[1]?.id ?? ''}`, { isActive: true })
    expect([back.status, back.text]).toEqual([400, expect.stringContaining('“bone” is not a value of') as string])
  })

  test('an option that distinguishes variants is refused by name, also when another one replaces it', async () => {
    const product = await coloredProduct()
    for (const options of [[], [size]]) {
      const { status, text } = await rest('PATCH', `products/${product.id}`, { options })
      expect([status, text]).toEqual([400, expect.stringContaining(product.variants[0].sku) as string])
    }
    expect(await valuesOf(product)).toEqual([{ color: 'ink' }, { color: 'bone' }])
  })

  test('is refused by the Local API as well', async () => {
    const product = await coloredProduct()
    const removing = shop.ctx.payload.update({ collection: 'products', id: product.id, data: { options: [] } })
    await expect(removing).rejects.toMatchObject({ status: 400, data: { errors: [{ path: 'options' }] } })
  })
})

test('a new option gives the variants its first value', async () => {
  const product = await coloredProduct()
  const options = [...(await optionsOf(product)), size]
  expect((await rest('PATCH', `products/${product.id}`, { options })).status).toBe(200)
  expect(await valuesOf(product)).toEqual([
    { color: 'ink', size: 'a5' },
    { color: 'bone', size: 'a5' },
  ])
})

test('a picture keeps the option value that it is shown for, and that value must exist', async () => {
  const { ctx } = shop
  const product = await coloredProduct()
  const stored = await optionsOf(product)
  const picture = await ctx.payload.create({
    collection: 'media',
    data: { store: ctx.store.id, alt: 'A pen' },
    file: { name: 'pen.png', mimetype: 'image/png', data: png, size: png.length },
  })
  const gallery = [{ picture: picture.id, optionValue: 'color:ink' }]
  expect((await rest('PATCH', `products/${product.id}`, { gallery })).status).toBe(200)
  expect(
    (await rest('PATCH', `products/${product.id}`, { options: renamed(stored, { ink: 'night' }), gallery })).status,
  ).toBe(200)
  const { gallery: moved } = await ctx.payload.findByID({ collection: 'products', id: product.id, depth: 0 })
  expect(moved).toMatchObject([{ optionValue: 'color:night' }])
  const wrong = await rest('PATCH', `products/${product.id}`, {
    gallery: [{ picture: picture.id, optionValue: 'color:red' }],
  })
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('gallery.0.optionValue') as string])
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a variant', () => {
  const usd = [{ currency: 'USD', amount: 500 }]

  test.each<[string, object, string]>([
    ['a combination that another has', { optionValues: { color: 'ink' } }, 'optionValues'],
    ['an unknown value', { optionValues: { color: 'red' } }, 'optionValues'],
    ['no value', { optionValues: {} }, 'optionValues'],
    ['an option too many', { optionValues: { color: 'bone', size: 'a5' } }, 'optionValues'],
    ['a list of values', { optionValues: ['ink'] }, 'optionValues'],
    ['a number for a value', { optionValues: { color: 1 } }, 'optionValues'],
    ['an unknown currency', { prices: [{ currency: 'xyz', amount: 1 }] }, 'prices.0.currency'],
    ['a currency that the store does not sell in', { prices: [{ currency: 'GBP', amount: 1 }] }, 'prices.0.currency'],
    ['two prices in one currency', { prices: [...usd, ...usd] }, 'prices.1.currency'],
    ['one currency in two spellings', { prices: [...usd, { currency: 'usd', amount: 1 }] }, 'prices.1.currency'],
    ['an amount beyond its bound', { prices: [{ currency: 'USD', amount: 1e12 }] }, 'prices.0.amount'],
    ['a former price below the price', { prices: [{ ...usd[0], compareAtAmount: 5 }] }, 'prices.0.compareAtAmount'],
    ['a SKU with a space', { sku: 'A 1' }, 'sku'],
    ['no price', { prices: [] }, 'prices'],
  ])('cannot have %s', async (_, wrong, path) => {
    const product = await createProduct(shop.ctx, { options: [color], variants: [{ options: { color: 'ink' } }] })
    const data = { product: product.id, sku: unique('NEW'), optionValues: { color: 'bone' }, prices: usd, ...wrong }
    const { status, text } = await rest('POST', 'variants', data)
    expect([status, text]).toEqual([400, expect.stringContaining(`"path":"${path}"`) as string])
  })

  test('has a SKU of its own in the store, in whatever letters it is written', async () => {
    const sku = unique('Letters')
    const product = await createProduct(shop.ctx, { options: [color], variants: [{ sku, options: { color: 'ink' } }] })
    for (const other of [sku.toUpperCase(), ` ${sku.toLowerCase()}\u200b`]) {
      const data = { product: product.id, sku: other, optionValues: { color: 'bone' }, prices: usd }
      const { status, text } = await rest('POST', 'variants', data)
      expect([status, text]).toEqual([
        400,
        expect.stringContaining('Another variant of the store has the SKU') as string,
      ])
    }
  })

  test('is created once per combination, however many requests come at the same time', async () => {
    const product = await createProduct(shop.ctx, { options: [color], variants: [{ options: { color: 'ink' } }] })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        rest('POST', 'variants', {
          product: product.id,
          sku: unique('RACE'),
          optionValues: { color: 'bone' },
          prices: usd,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400, 400, 400])
    expect(await valuesOf(product)).toHaveLength(2)
  })

  test('always has a valid value while editors rename, add and save at the same time', async () => {
    const product = await coloredProduct()
    const stored = await optionsOf(product)
    const sku = () => unique('RACE')
    const answers = await Promise.all([
      rest('PATCH', `products/${product.id}`, { options: renamed(stored, { ink: 'night' }) }),
      rest('POST', 'variants', { product: product.id, sku: sku(), optionValues: { color: 'ink' }, prices: usd }),
      rest('POST', 'variants', { product: product.id, sku: sku(), optionValues: { color: 'night' }, prices: usd }),
      rest('PATCH', `products/${product.id}`, { title: 'Pen' }),
    ])
    for (const { status, text } of answers) expect([200, 201, 400], text).toContain(status)
    const codes = (await optionsOf(product)).flatMap(({ values }) => values.map(({ code }) => code))
    for (const values of await valuesOf(product)) expect(codes).toContain((values as { color: string }).color)
  })

  test('keeps a price in a currency that the store has dropped', async () => {
    const other = await openShop({ currencies: ['USD', 'CHF'] })
    const { ctx } = other
    const product = await createProduct(ctx, {})
    const variantId = product.variants[0].id
    await ctx.payload.update({
      collection: 'stores',
      id: ctx.store.id,
      data: { currencies: ['USD'], shippingMethods: [] },
    })
    const dropped = { ...ctx, store: { ...ctx.store, currencies: ['USD' as const] } }
    await ctx.payload.update({ collection: 'variants', id: variantId, data: { weightGrams: 7 } })
    const { rows } = await getVariantMatrix(dropped, product.id)
    expect(await publishProduct(other, product.id, { variantRows: rows.map(sevenDollars) })).toEqual([])
    const { prices } = await ctx.payload.findByID({ collection: 'variants', id: variantId, depth: 0 })
    expect(prices.map(({ currency, amount }) => [currency, amount]).toSorted()).toEqual([
      ['CHF', 1000],
      ['USD', 700],
    ])
  })
})

/** A row of the table in which another price was typed. */
const sevenDollars = (row: MatrixRow) => {
  const shown = cellsOf(row)
  return { ...shown, id: row.id, options: row.options, price: { ...shown.price, USD: '7.00' }, shown }
}

test('the table of a form that is older than a rename keeps the new code', async () => {
  const product = await coloredProduct()
  const { rows } = await getVariantMatrix(shop.ctx, product.id)
  expect(
    (await rest('PATCH', `products/${product.id}`, { options: renamed(await optionsOf(product), { ink: 'night' }) }))
      .status,
  ).toBe(200)
  expect(await publishProduct(shop, product.id, { variantRows: rows.map(sevenDollars) })).toEqual([])
  expect(await valuesOf(product)).toEqual([{ color: 'night' }, { color: 'bone' }])
})
