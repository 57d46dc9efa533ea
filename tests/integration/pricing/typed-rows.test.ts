import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { cellsOf, type TypedVariant } from '@/features/pricing/domain/typed-variants'
import { getVariantMatrix } from '@/features/pricing/variant-matrix'

import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { statementsOf } from '../support/count-statements'
import { publishProduct, saveDraft } from '../support/publish-product'
import { callRest, signInAs } from '../support/staff-rest'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie: string

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'editor')
})

const rowsOf = async (id: string) => (await getVariantMatrix(await shop.newContext(), id)).rows

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

/** A typed row for each variant that the product has. */
const typedOver = async ({ id }: { id: string }, typed: Partial<TypedVariant>): Promise<readonly TypedVariant[]> =>
  (await rowsOf(id)).map((row) => ({
    ...cellsOf(row),
    id: row.id,
    options: row.options,
    shown: cellsOf(row),
    isRemoved: false,
    ...typed,
  }))

describe('a row with the id of a variant of another product', () => {
  test.each(['the same store', 'another store'])('of %s is refused, and changes nothing of it', async (where) => {
    const owner = where === 'the same store' ? shop : await openShop()
    const other = await createProduct(owner.ctx)
    const stolen = other.variants[0].id
    for (const typed of [added({ id: stolen }), added({ id: stolen, shown: cellsOf(added()) })]) {
      const { id } = await createProduct(shop.ctx, { isPublished: false })
      expect(await publishProduct(shop, id, { variantRows: [typed] })).toMatchObject([
        { path: 'variantRows[0].sku', message: expect.stringContaining('another product') as string },
        { path: 'variantRows' },
      ])
      expect((await shop.ctx.payload.findByID({ collection: 'products', id }))._status).toBe('draft')
    }
    const { payload, req } = await shop.newContext()
    const data = { store: shop.ctx.store.id, title: 'Pen', slug: unique('pen'), kind: 'physical' as const }
    const creating = payload.create({
      collection: 'products',
      data: { ...data, variantRows: [added({ id: stolen })], _status: 'published' },
      req,
    })
    await expect(creating).rejects.toThrow(/another product/)
    expect(await figuresOf(owner.ctx, [stolen])).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    const { product, sku } = await owner.ctx.payload.findByID({ collection: 'variants', id: stolen, depth: 0 })
    expect([product, sku]).toEqual([other.id, other.variants[0].sku])
  })
})

describe('the number of variants', () => {
  const value = (code: string) => ({ code, label: code })
  const codes = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => value(`${letter}${String(index)}`))
  const options = ['a', 'b', 'c'].map((code) => ({ code, label: code, values: codes(code, 100) }))

  test('may be one of a million combinations, at no cost', async () => {
    const product = await createProduct(shop.ctx, {
      options,
      variants: [{ options: { a: 'a0', b: 'b0', c: 'c0' } }, { options: { a: 'a99', b: 'b0', c: 'c7' } }],
    })
    const before = process.memoryUsage().heapTotal
    expect(
      await publishProduct(shop, product.id, { variantRows: await typedOver(product, { measure: '5 ml' }) }),
    ).toEqual([])
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(100_000_000)
  })

  test('is at most 500, with a message', async () => {
    const { id } = await createProduct(shop.ctx, { options, variants: [{ options: { a: 'a0', b: 'b0', c: 'c0' } }] })
    const rows = codes('b', 100).flatMap(({ code: b }) =>
      codes('c', 5).map(({ code: c }) => added({ options: { a: 'a1', b, c }, onHand: '' })),
    )
    expect(await publishProduct(shop, id, { variantRows: rows })).toMatchObject([
      { path: 'variantRows', message: expect.stringMatching(/501 variants. A product has at most 500/) as string },
    ])
    expect(await publishProduct(shop, id, { variantRows: rows.slice(1) })).toEqual([])
    expect(await rowsOf(id)).toHaveLength(500)
    const creating = shop.ctx.payload.create({
      collection: 'variants',
      data: {
        store: shop.ctx.store.id,
        product: id,
        sku: unique('MORE'),
        optionValues: { a: 'a2', b: 'b0', c: 'c0' },
        prices: [{ currency: 'USD', amount: 100 }],
      },
    })
    await expect(creating).rejects.toMatchObject({
      data: { errors: [{ path: 'optionValues', message: expect.stringMatching(/at most 500/) as string }] },
    })
  })
})

test('many counts are written by as many statements as few', async () => {
  const numbers: number[] = []
  for (const count of [2, 12]) {
    const variants = Array.from({ length: count }, (_, index) => ({ onHand: index % 2 === 0 ? 10 : null }))
    const product = await createProduct(shop.ctx, { variants })
    const variantRows = await typedOver(product, { onHand: '15' })
    numbers.push((await statementsOf(shop.ctx, () => publishProduct(shop, product.id, { variantRows }))).length)
    expect((await rowsOf(product.id)).map(({ onHand }) => onHand)).toEqual(variants.map(() => '15'))
    await expectSoundStock(shop.ctx)
  }
  expect(numbers[1]).toBe(numbers[0])
})

describe('an old version', () => {
  const restore = async (id: string, draft: boolean) => {
    const { docs } = await shop.ctx.payload.findVersions({
      collection: 'products',
      where: { parent: { equals: id }, 'version._status': { equals: 'published' }, 'version.title': { equals: 'Old' } },
      limit: 1,
    })
    const path = `products/versions/${docs[0]?.id ?? ''}?draft=${String(draft)}`
    const { text } = await callRest({ method: 'POST', path, body: '{}' }, cookie)
    return JSON.parse(text) as Record<string, unknown>
  }

  async function changed() {
    const product = await createProduct(shop.ctx, { title: 'Old' })
    expect(await publishProduct(shop, product.id, { title: 'New' })).toEqual([])
    return product
  }

  test('becomes a draft although the product cannot be bought at present', async () => {
    const { id, variants } = await changed()
    const { payload, req } = await shop.newContext()
    await payload.update({ collection: 'products', id, data: { _status: 'draft' }, req })
    await payload.update({ collection: 'variants', id: variants[0].id, data: { isActive: false } })
    expect(await restore(id, false)).toMatchObject({
      errors: [{ message: expect.stringMatching(/for sale/) as string }],
    })
    expect(await restore(id, true)).toMatchObject({ title: 'Old', _status: 'draft' })
  })

  test.each([true, false])('does not change the typed values of the variants; as a draft: %s', async (draft) => {
    const product = await changed()
    const variantRows = await typedOver(product, { sku: unique('TYPED') })
    expect(await saveDraft(shop, product.id, { variantRows })).toEqual([])
    expect(await restore(product.id, draft)).toMatchObject({ title: 'Old', variantRows })
    expect(await rowsOf(product.id)).toMatchObject([{ sku: product.variants[0].sku }])
    expect(await publishProduct(shop, product.id, {})).toEqual([])
    expect(await rowsOf(product.id)).toMatchObject([{ sku: variantRows[0]?.sku }])
  })
})

describe('a published product that cannot be bought, as former versions let it be', () => {
  /** Writes like the seed of the demo, without checks. */
  const broken = () => createProduct(shop.ctx, { variants: [{ isActive: false }] })

  test('can be changed otherwise, in every language, also with others', async () => {
    const { id } = await broken()
    expect(await publishProduct(shop, id, { subtitle: 'Lined' })).toEqual([])
    expect(await saveDraft(shop, id, { title: 'Draft' })).toEqual([])
    expect(await publishProduct(shop, id, {})).toEqual([])
    const { payload, req } = await shop.newContext()
    const { errors } = await payload.update({
      collection: 'products',
      where: { id: { equals: id } },
      data: { title: 'Heft', badge: 'Neu' },
      locale: 'de',
      req,
    })
    expect(errors).toEqual([])
  })

  test.each<[string, object]>([
    ['the kind', { kind: 'digital' }],
    ['an option', { options: [{ code: 'size', label: 'Size', values: [{ code: 'a5', label: 'A5' }] }] }],
  ])('is asked again when %s changes', async (_, data) => {
    const { id } = await broken()
    const refused = await publishProduct(shop, id, data)
    expect(refused.map(({ path }) => path)).toContain('variantRows')
  })

  test('is checked again when it is published after it was unpublished', async () => {
    const { id } = await broken()
    const { payload, req } = await shop.newContext()
    await payload.update({ collection: 'products', id, data: { _status: 'draft' }, req })
    expect(await publishProduct(shop, id, {})).toMatchObject([{ path: 'variantRows' }])
  })
})
