import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { allocateReserved } from '@/features/inventory/allocate-reserved'
import { consumeAllocated } from '@/features/inventory/consume-allocated'
import { cellsOf, type Cells, type TypedVariant } from '@/features/pricing/domain/typed-variants'
import { reserveStock } from '@/features/inventory/reserve-stock'
import { getVariantMatrix } from '@/features/pricing/variant-matrix'

import { createProduct, type ProductWishes, type TestVariant } from '../../factories/product'
import { unique } from '../../factories/unique'
import { publishProduct, saveDraft } from '../support/publish-product'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

const rowsOf = async (productId: string) => (await getVariantMatrix(await shop.newContext(), productId)).rows

/** A form that is open: what it showed, and how it is published with some cells typed over. */
async function openForm(onHand: number | null = 10) {
  const { id: productId, variants } = await createProduct(shop.ctx, { variants: [{ onHand }] })
  const [variant] = variants
  const [row] = await rowsOf(productId)
  if (!row) throw new Error('The product has a variant')
  const shown = cellsOf(row)
  const typedOver = (typed: Partial<Cells>, seen: Partial<Cells> = {}): TypedVariant => ({
    ...shown,
    ...typed,
    id: variant.id,
    options: {},
    shown: { ...shown, ...seen },
    isRemoved: false,
  })
  const publish = async (typed: Partial<Cells>, seen: Partial<Cells> = {}) =>
    publishProduct(shop, productId, { variantRows: [typedOver(typed, seen)] })
  return { productId, variant, shown, typedOver, publish, rows: () => rowsOf(productId) }
}

const added = (typed: Partial<TypedVariant> = {}): TypedVariant => ({
  id: randomUUID(),
  sku: unique('NEW'),
  options: {},
  isActive: true,
  price: { USD: '24.00', EUR: '22,50' },
  compareAt: {},
  measure: '',
  onHand: '7',
  shown: null,
  isRemoved: false,
  ...typed,
})

const draftOf = (wishes: ProductWishes) => createDraft({ isPublished: false, ...wishes })

/** A draft whose only variant is off sale, so that nothing can be bought of it yet. */
const createDraft = (wishes: ProductWishes) => createProduct(shop.ctx, { variants: [{ isActive: false }], ...wishes })

async function sell({ id, sku }: TestVariant, quantity: number, isSent: boolean): Promise<void> {
  const orderId = randomUUID()
  const line = { variantId: id, sku, quantity }
  const expiresAt = new Date(Date.now() + 60_000)
  expect((await reserveStock(shop.ctx, { orderId, lines: [line], expiresAt })).ok).toBe(true)
  expect((await allocateReserved(shop.ctx, orderId)).ok).toBe(true)
  if (isSent) expect((await consumeAllocated(shop.ctx, orderId, [line])).ok).toBe(true)
}

describe('typed changes of the variants', () => {
  test('are kept in the draft and change nothing on sale until the product is published', async () => {
    const { productId, variant, typedOver, rows } = await openForm()
    const typed = typedOver({ sku: 'TYPED', onHand: '99', price: { USD: '1.00' } })
    await saveDraft(shop, productId, { variantRows: [typed], title: 'Draft' })
    expect((await rows())[0]).toMatchObject({ sku: variant.sku, onHand: '10', price: { USD: '10.00' } })
    const draft = await shop.ctx.payload.findByID({ collection: 'products', id: productId, draft: true })
    expect(draft.variantRows).toEqual([typed])

    // As the list's "Publish" does: without the fields.
    expect(await publishProduct(shop, productId, {})).toEqual([])
    expect((await rows())[0]).toMatchObject({ sku: 'TYPED', onHand: '99', price: { USD: '1.00' } })
    const published = await shop.ctx.payload.findByID({ collection: 'products', id: productId, draft: true })
    expect(published).toMatchObject({ title: 'Draft', variantRows: null })
  })

  test('are saved together with the texts or not at all', async () => {
    const { productId, typedOver, rows, variant } = await openForm()
    const refused = await publishProduct(shop, productId, {
      title: 'T'.repeat(161),
      variantRows: [typedOver({ sku: unique('TYPED'), onHand: '99' })],
    })
    expect(refused).toMatchObject([{ path: 'title' }])
    expect((await rows())[0]).toMatchObject({ sku: variant.sku, onHand: '10' })
    expect(
      await publishProduct(shop, productId, { title: 'New', variantRows: [typedOver({ sku: '#' })] }),
    ).toMatchObject([{ path: 'variantRows[0].sku' }, { path: 'variantRows' }])
    const { title } = await shop.ctx.payload.findByID({ collection: 'products', id: productId })
    expect(title).toBe('Notebook')
  })

  test('do not come back with an old version', async () => {
    const { productId, typedOver, rows, variant } = await openForm()
    await saveDraft(shop, productId, { variantRows: [typedOver({ sku: 'OLD', onHand: '1' })], title: 'Old' })
    const { docs } = await shop.ctx.payload.findVersions({
      collection: 'products',
      where: { parent: { equals: productId }, 'version.title': { equals: 'Old' } },
    })
    await publishProduct(shop, productId, { variantRows: null, title: 'New' })
    const restored = await shop.ctx.payload.restoreVersion({ collection: 'products', id: docs[0]?.id ?? '' })
    expect(restored).toMatchObject({ title: 'Old', variantRows: null })
    expect((await rows())[0]).toMatchObject({ sku: variant.sku, onHand: '10' })
  })

  test.each([
    [[{ id: 'x' }], 'variantRows[0].id'],
    ['text', 'variantRows'],
    [[{ ...added(), onHand: '9'.repeat(21) }], 'variantRows[0].onHand'],
    [[{ ...added(), price: { USD: 5 } }], 'variantRows[0].price.USD'],
  ])('that are invalid are refused by field, in a draft too: %j', async (variantRows, path) => {
    const { productId } = await openForm()
    const refused = await saveDraft(shop, productId, { variantRows })
    expect(refused.map((error) => error.path)).toContain(path)
  })
})

describe('a form that was open while pieces were shipped', () => {
  test('does not bring them back when something else is saved', async () => {
    const { variant, shown, publish, rows } = await openForm()
    await sell(variant, 2, true)
    expect(await publish({ price: { ...shown.price, USD: '77.00' } })).toEqual([])
    expect(await rows()).toMatchObject([{ onHand: '8', price: { USD: '77.00' } }])
    expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 8, reserved: 0, allocated: 0 }])
  })

  test('gets the present number, and accepts a new count', async () => {
    const { variant, publish, rows } = await openForm()
    await sell(variant, 2, true)
    expect(await publish({ onHand: '15' })).toMatchObject([
      { path: 'variantRows[0].onHand', message: 'There are 8 now. Enter what you count.' },
      { path: 'variantRows' },
    ])
    expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 8, reserved: 0, allocated: 0 }])
    expect(await publish({ onHand: '15' }, { onHand: '8' })).toEqual([])
    expect(await rows()).toMatchObject([{ onHand: '15' }])
    await expectSoundStock(shop.ctx, [variant.id])
  })

  test('cannot count fewer pieces than were reserved since', async () => {
    const { variant, publish } = await openForm()
    await sell(variant, 8, false)
    expect(await publish({ onHand: '5', sku: `${variant.sku}-NEW` })).toMatchObject([
      { path: 'variantRows[0].onHand' },
      { path: 'variantRows' },
    ])
    expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 8 }])
  })
})

test('the same rows sent twice, by a double click or after a lost answer, count once', async () => {
  const { variant, publish } = await openForm()
  for (let time = 0; time < 3; time += 1) expect(await publish({ onHand: '15' })).toEqual([])
  expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 15, reserved: 0, allocated: 0 }])
})

test('two editors who change different cells both keep their change', async () => {
  const { variant, shown, publish, rows } = await openForm()
  expect(await publish({ price: { ...shown.price, USD: '55.00' }, measure: '50 ml' })).toEqual([])
  expect(await publish({ sku: `${variant.sku}-B` })).toEqual([])
  expect(await rows()).toMatchObject([{ sku: `${variant.sku}-B`, price: { USD: '55.00' }, measure: '50 ml' }])
})

test('counting starts with a number and does not end with an empty cell', async () => {
  const untracked = await openForm(null)
  expect(untracked.shown).toMatchObject({ onHand: '' })
  expect(await untracked.publish({ onHand: '4' })).toEqual([])
  expect(await untracked.rows()).toMatchObject([{ onHand: '4' }])
  const tracked = await openForm()
  expect(await tracked.publish({ onHand: ' ' })).toMatchObject([
    { path: 'variantRows[0].onHand', message: 'Stock that is counted stays counted. Enter 0 when there is none.' },
    { path: 'variantRows' },
  ])
})

describe('variants that are added, exchanged and deleted', () => {
  test('a new product is published with all of them in one call', async () => {
    const [first, second] = [added({ options: { size: 'a5' } }), added({ options: { size: 'a4' }, onHand: '' })]
    const { payload, req } = await shop.newContext()
    const { id } = await payload.create({
      collection: 'products',
      data: {
        store: shop.ctx.store.id,
        title: 'Pad',
        slug: unique('pad'),
        kind: 'physical',
        options: [
          {
            code: 'size',
            label: 'Size',
            values: [
              { code: 'a4', label: 'A4' },
              { code: 'a5', label: 'A5' },
            ],
          },
        ],
        variantRows: [first, second],
        _status: 'published',
      },
      req,
    })
    // In the order of the options.
    expect(await rowsOf(id)).toMatchObject([
      { id: second.id, onHand: '', price: { USD: '24.00', EUR: '22.50' } },
      { id: first.id, onHand: '7', sku: first.sku },
    ])
  })

  test('two variants exchange their SKUs', async () => {
    const { id, variants } = await createProduct(shop.ctx, {
      options: [
        {
          code: 'size',
          label: 'Size',
          values: [
            { code: 'a4', label: 'A4' },
            { code: 'a5', label: 'A5' },
          ],
        },
      ],
      variants: [{ options: { size: 'a4' } }, { options: { size: 'a5' } }],
    })
    const rows = await rowsOf(id)
    const exchanged = rows.map((row, index) => ({
      ...added(cellsOf(row)),
      id: row.id,
      options: row.options,
      sku: variants[1 - index]?.sku,
      shown: cellsOf(row),
    }))
    expect(await publishProduct(shop, id, { variantRows: exchanged })).toEqual([])
    expect((await rowsOf(id)).map(({ sku }) => sku)).toEqual([variants[1]?.sku, variants[0].sku])
  })

  test('a SKU or a combination that another variant has is refused on the row that was typed', async () => {
    const other = await createProduct(shop.ctx)
    const { id, variants } = await createProduct(shop.ctx)
    const rows = [added({ sku: other.variants[0].sku, options: { size: 'a4' } }), added()]
    expect(await publishProduct(shop, id, { variantRows: rows })).toMatchObject([
      { path: 'variantRows[0].sku', message: `Another variant of the store has the SKU ${other.variants[0].sku}.` },
      { path: 'variantRows[1].sku', message: 'Another variant of the product has the same options.' },
      { path: 'variantRows' },
    ])
    expect((await rowsOf(id)).map(({ sku }) => sku)).toEqual([variants[0].sku])
  })

  test('one is deleted unless open orders hold pieces of it', async () => {
    const form = await openForm()
    await sell(form.variant, 1, false)
    const removed = { ...form.typedOver({}), isRemoved: true }
    const variantRows = [removed, added()]
    expect(await publishProduct(shop, form.productId, { variantRows })).toMatchObject([
      { path: 'variantRows[0].sku', message: expect.stringContaining('One piece of it is reserved') as unknown },
      { path: 'variantRows' },
    ])
    const free = await openForm()
    expect(
      await publishProduct(shop, free.productId, {
        variantRows: [{ ...free.typedOver({}), isRemoved: true }, variantRows[1]],
      }),
    ).toEqual([])
    expect(await free.rows()).toMatchObject([{ id: variantRows[1]?.id }])
  })

  test('one that was deleted meanwhile does not come back', async () => {
    const { productId, variant, publish } = await openForm()
    const { payload, req } = await shop.newContext()
    await payload.update({ collection: 'products', id: productId, data: { _status: 'draft' }, req })
    await shop.ctx.payload.delete({ collection: 'variants', id: variant.id })
    expect(await publish({ sku: 'BACK' })).toMatchObject([{ path: 'variantRows[0].sku' }, { path: 'variantRows' }])
    expect(await rowsOf(productId)).toEqual([])
  })
})

test('a renamed option code, variants of the new codes and a removed value are published together', async () => {
  const value = (code: string) => ({ code, label: code.toUpperCase() })
  const { id, variants } = await createProduct(shop.ctx, {
    options: [{ code: 'size', label: 'Size', values: [value('a4'), value('a5')] }],
    variants: [{ options: { size: 'a4' } }, { options: { size: 'a5' } }],
  })
  const { options } = await shop.ctx.payload.findByID({ collection: 'products', id, depth: 0 })
  const [a4, a5] = options?.[0]?.values ?? []
  const [, second] = await rowsOf(id)
  if (!a4 || !a5 || !second) throw new Error('The product has two sizes')
  const removed = {
    ...cellsOf(second),
    id: second.id,
    options: second.options,
    shown: cellsOf(second),
    isRemoved: true,
  }
  const values = [{ ...a4, code: 'large' }, value('a6')]
  const refused = await publishProduct(shop, id, { options: (options ?? []).map((option) => ({ ...option, values })) })
  expect(refused).not.toEqual([])
  expect(
    await publishProduct(shop, id, {
      options: (options ?? []).map((option) => ({ ...option, values })),
      variantRows: [removed, added({ options: { size: 'a6' } })],
    }),
  ).toEqual([])
  expect(await rowsOf(id)).toMatchObject([
    { id: variants[0].id, options: { size: 'large' }, onHand: '10' },
    { options: { size: 'a6' }, onHand: '7' },
  ])
})

test('a copied product brings its variants along, with SKUs of their own and no stock', async () => {
  const { productId, variant, typedOver, rows } = await openForm()
  await saveDraft(shop, productId, { variantRows: [typedOver({ measure: '50 ml' })] })
  const { payload, req } = await shop.newContext()
  const copy = await payload.duplicate({
    collection: 'products',
    id: productId,
    data: { slug: unique('copy'), _status: 'draft' },
    draft: true,
    req,
  })
  expect(copy.variantRows).toMatchObject([{ sku: `${variant.sku}-COPY`, onHand: '0', measure: '50 ml', shown: null }])
  const second = await copyOf(productId)
  expect(second.variantRows).toMatchObject([{ sku: `${variant.sku}-COPY-2` }])
  expect(await publishProduct(shop, copy.id, {})).toEqual([])
  expect(await rowsOf(copy.id)).toMatchObject([{ sku: `${variant.sku}-COPY`, onHand: '0' }])
  expect(await rows()).toMatchObject([{ id: variant.id, sku: variant.sku, onHand: '10', measure: '' }])
})

test('a copy keeps the weight and what is made to order, and long SKUs stay distinct', async () => {
  const long = 'L'.repeat(50) + unique('').slice(-6)
  const { id } = await createProduct(shop.ctx, {
    variants: [
      { sku: `${long}-A`, weightGrams: 750, allowBackorder: true, onHand: 3 },
      { sku: `${long}-B`, weightGrams: 20 },
    ],
  })
  const copy = await copyOf(id)
  expect(await publishProduct(shop, copy.id, {})).toEqual([])
  const rows = await rowsOf(copy.id)
  expect(rows).toMatchObject([
    { weightGrams: 750, onHand: '0', stock: { allowBackorder: true } },
    { weightGrams: 20, onHand: '0', stock: { allowBackorder: false } },
  ])
  expect(new Set(rows.map(({ sku }) => sku)).size).toBe(2)
})

async function copyOf(id: string) {
  const { payload, req } = await shop.newContext()
  const data = { slug: unique('copy'), _status: 'draft' as const }
  return payload.duplicate({ collection: 'products', id, data, draft: true, req })
}

describe('a product that nobody could buy', () => {
  test.each<[string, ProductWishes, readonly string[]]>([
    ['has its only variant off sale', {}, ['variantRows']],
    ['has no price in the first currency', { variants: [{ prices: { EUR: 900 } }] }, ['variantRows']],
    ['is a download without a file', { kind: 'digital', variants: [{}] }, ['files']],
    ['is a download without variants and files', { kind: 'digital' }, ['variantRows', 'files']],
  ])('is not published: it %s', async (_, wishes, paths) => {
    const { id } = await draftOf(wishes)
    const refused = await publishProduct(shop, id, {})
    expect(refused.map(({ path }) => path)).toEqual(paths)
    expect(await saveDraft(shop, id, { title: 'Still a draft' })).toEqual([])
  })

  test('is not created as published', async () => {
    const { payload, req } = await shop.newContext()
    const data = { store: shop.ctx.store.id, title: 'Bare', slug: unique('bare'), kind: 'physical' as const }
    await expect(
      payload.create({ collection: 'products', data: { ...data, _status: 'published' }, req }),
    ).rejects.toThrow(/Add a variant/)
    expect((await payload.count({ collection: 'products', where: { slug: { equals: data.slug } } })).totalDocs).toBe(0)
  })

  test('stays as it is when many are published at once, and the others are published', async () => {
    const [bare, whole] = [await draftOf({}), await draftOf({ variants: [{}] })]
    const { payload, req } = await shop.newContext()
    const { docs, errors } = await payload.update({
      collection: 'products',
      where: { id: { in: [bare.id, whole.id] } },
      data: { _status: 'published' },
      req,
    })
    expect(docs.map(({ id }) => id)).toEqual([whole.id])
    expect(errors).toMatchObject([{ id: bare.id, message: expect.stringContaining('for sale') as unknown }])
    const stored = await shop.ctx.payload.findByID({ collection: 'products', id: bare.id })
    expect(stored._status).toBe('draft')
  })

  test('is the reason why the last variant of a published product stays on sale; unpublishing is allowed', async () => {
    const { productId, publish, rows } = await openForm()
    expect(await publish({ isActive: false })).toMatchObject([{ path: 'variantRows' }])
    expect(await rows()).toMatchObject([{ isActive: true }])
    const { payload, req } = await shop.newContext()
    const unpublished = await payload.update({ collection: 'products', id: productId, data: { _status: 'draft' }, req })
    expect(unpublished._status).toBe('draft')
  })
})
