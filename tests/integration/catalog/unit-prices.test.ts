import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import type { Measure } from '@/features/catalog/domain/measure'
import { findProduct } from '@/features/search/product/product.queries'
import { cellsOf } from '@/features/pricing/domain/typed-variants'
import { getVariantMatrix } from '@/features/pricing/variant-matrix'
import { cacheTags } from '@/platform/cache'
import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { project } from '../support/projected'
import { publishProduct } from '../support/publish-product'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

const fifty: Measure = { quantity: 50, unit: 'ml' }

let shop: TestShop

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
})

describe('a measure', () => {
  const refused = (path: string, message: RegExp) => ({
    data: { errors: [{ path, message: expect.stringMatching(message) as string }] },
  })

  test('is a whole quantity and a known unit, or neither; the field that is wrong is named', async () => {
    const product = await createProduct(shop.ctx, { slug: 'glue' })
    const change = (measure: object) =>
      shop.ctx.payload.update({ collection: 'variants', id: product.variants[0].id, data: { measure } })
    await expect(change({ quantity: 50 })).rejects.toMatchObject(refused('measure.unit', /needs a unit/))
    await expect(change({ unit: 'ml' })).rejects.toMatchObject(refused('measure.quantity', /needs a quantity/))
    for (const quantity of [0, -1, 1.5, 1e300]) {
      await expect(change({ quantity, unit: 'g' })).rejects.toMatchObject(refused('measure.quantity', /whole number/))
    }
    await expect(change({ quantity: 5, unit: 'oz' })).rejects.toMatchObject(refused('measure.unit', /g, ml, mm/))
    expect(await change(fifty)).toMatchObject({ measure: fifty })
    expect(await change({ quantity: 75 })).toMatchObject({ measure: { quantity: 75, unit: 'ml' } })
    expect(await change({ quantity: null, unit: null })).toMatchObject({ measure: { quantity: null, unit: null } })
  })

  test('is typed in the table of variants, and refused there with a message at its cell', async () => {
    const { id, slug } = await createProduct(shop.ctx, { slug: 'varnish' })
    const save = async (measure: string) => {
      const { rows } = await getVariantMatrix(await shop.newContext(), id)
      const variantRows = rows.map((row) => ({
        ...cellsOf(row),
        id: row.id,
        options: {},
        measure,
        shown: cellsOf(row),
      }))
      return publishProduct(shop, id, { variantRows })
    }
    expect(await save('0.75 l')).toEqual([])
    const shown = async () => (await findProduct(shop.ctx, slug))?.variants[0]?.measure
    expect(await shown()).toEqual({ quantity: 750, unit: 'ml' })
    expect(await save('a bottle')).toMatchObject([{ path: 'variantRows[0].measure' }, { path: 'variantRows' }])
    expect(await shown()).toEqual({ quantity: 750, unit: 'ml' })
    expect(await save('')).toEqual([])
    expect(await shown()).toBeNull()
  })

  test('that is changed invalidates the pages of the product', async () => {
    const { slug, variants } = await createProduct(shop.ctx, { slug: 'solvent' })
    const version = async () => {
      await runJobs()
      const { rows } = await sqlOf(shop.ctx).execute<{ version: number }>(sql`
        select version::int from cache_tag_versions where tag = ${cacheTags.product(shop.ctx.store.id, slug)}`)
      return rows[0]?.version ?? 0
    }
    const before = await version()
    await shop.ctx.payload.update({ collection: 'variants', id: variants[0].id, data: { measure: fifty } })
    expect(await version()).toBeGreaterThan(before)
  })
})

describe('the API', () => {
  const get = (path: string) => callApi(`${shop.ctx.store.slug}.example`, 'GET', path)

  test('returns the price per liter of each variant in the requested currency', async () => {
    const { slug } = await createProduct(shop.ctx, {
      slug: 'ink',
      variants: [{ prices: { USD: 1800, EUR: 1650 }, measure: fifty }, { prices: { USD: 900 } }],
    })
    const unitPrices = async (currency: string) => {
      const { body } = await get(`/products/${slug}?currency=${currency}`)
      return (body['variants'] as { unitPrice: unknown }[]).map(({ unitPrice }) => unitPrice)
    }
    expect(await unitPrices('USD')).toEqual([{ price: { amount: 36_000, currency: 'USD' }, per: 'l' }, null])
    expect(await unitPrices('EUR')).toEqual([{ price: { amount: 33_000, currency: 'EUR' }, per: 'l' }, null])
  })

  test('lists a product with the unit price of the variant whose price is shown', async () => {
    const large: Measure = { quantity: 500, unit: 'g' }
    await createProduct(shop.ctx, {
      title: 'Graphite powder',
      variants: [
        { prices: { USD: 3000 }, measure: { quantity: 2000, unit: 'g' } },
        { prices: { USD: 1000 }, measure: large },
      ],
    })
    await createProduct(shop.ctx, {
      title: 'Graphite sticks',
      variants: [{ prices: { USD: 500 } }, { prices: { USD: 1000 }, measure: large }],
    })
    await project(shop.ctx)
    const { body } = await get('/products?q=graphite&sort=price_desc')
    expect(body['items']).toMatchObject([
      { title: 'Graphite powder', unitPrice: { price: { amount: 2000, currency: 'USD' }, per: 'kg' } },
      { title: 'Graphite sticks', unitPrice: null },
    ])
  })
})
