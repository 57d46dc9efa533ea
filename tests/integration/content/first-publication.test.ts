import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { down, up } from '@/migrations/20261129_135401_first_publication'
import { sqlOf } from '@/platform/transaction'
import { wasPublished } from '@/platform/was-published'

import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

type Collection = 'products' | 'pages'

async function published(collection: Collection): Promise<{ id: string; slug: string }> {
  if (collection === 'products') return createProduct(shop.ctx, { title: 'Pen' })
  const data = { store: shop.ctx.store.id, title: 'Pen', slug: unique('pen'), _status: 'published' as const }
  const { id, slug } = await shop.ctx.payload.create({ collection, data })
  return { id, slug }
}

async function save(collection: Collection, id: string, data: object, draft = true) {
  const { payload, req } = await shop.newContext()
  return payload.update({ collection, id, data: { _status: 'draft', ...data }, draft, req })
}

const momentOf = async (collection: Collection, id: string) =>
  (await shop.ctx.payload.findByID({ collection, id, draft: true })).publishedAt

const isKnown = async (collection: Collection, id: string) =>
  wasPublished({ req: (await shop.newContext()).req, collection, id })

describe.each(['products', 'pages'] as const)('the first publication of one of the %s', (collection) => {
  test('is known after its published versions are deleted, so that its address and its store stay', async () => {
    const { id, slug } = await published(collection)
    await save(collection, id, {}, false)
    await save(collection, id, { title: 'Pen, lined' })
    const where = { parent: { equals: id }, 'version._status': { equals: 'published' } }
    await shop.ctx.payload.db.deleteVersions({ collection, where })
    expect((await shop.ctx.payload.countVersions({ collection, where })).totalDocs).toBe(0)
    expect((await save(collection, id, { title: 'Pencil' })).slug).toBe(slug)
    const other = (await openShop()).ctx.store.id
    expect(await save(collection, id, { store: other })).toMatchObject({ store: shop.ctx.store.id })
  })

  test('is kept by forms, versions and a second publication, and is not copied', async () => {
    const { id } = await published(collection)
    const first = await momentOf(collection, id)
    expect(first).toMatch(/^\d{4}-/)
    await save(collection, id, { publishedAt: null })
    await save(collection, id, { publishedAt: null }, false)
    await save(collection, id, { publishedAt: '2001-01-01T00:00:00.000Z' })
    await save(collection, id, { publishedAt: '2001-01-01T00:00:00.000Z', _status: 'published' }, false)
    expect(await momentOf(collection, id)).toBe(first)
    const { payload, req } = await shop.newContext()
    await payload.update({ collection, id, data: { title: 'Pen', _status: 'published' }, req })
    expect(await momentOf(collection, id)).toBe(first)

    const copy = await payload.duplicate({ collection, id, data: { _status: 'draft' }, draft: true, req })
    expect([copy.publishedAt, await isKnown(collection, copy.id)]).toEqual([null, false])
  })

  test('is recorded by the server, not by a client, from the first save on', async () => {
    const cookie = await signInAs(shop.ctx, 'manager')
    const send = async (
      method: 'POST' | 'PATCH',
      path: string,
      data: { title: string; _status: string; store?: string },
    ) => {
      const body = JSON.stringify({ publishedAt: '2099-01-01T00:00:00.000Z', ...data })
      const { status, text } = await callRest(
        { method, path: `${collection}${path}?draft=${String(data._status === 'draft')}`, body },
        cookie,
      )
      expect([200, 201]).toContain(status)
      return (JSON.parse(text) as { doc: { id: string; publishedAt: string | null } }).doc
    }
    const made = await send('POST', '', { store: shop.ctx.store.id, title: 'Pen', _status: 'draft' })
    const saved = await send('PATCH', `/${made.id}`, { title: 'Pen, lined', _status: 'draft' })
    expect([made.publishedAt, saved.publishedAt, await isKnown(collection, made.id)]).toEqual([null, null, false])
    if (collection === 'products') return
    const page = await send('POST', '', { store: shop.ctx.store.id, title: 'Pen', _status: 'published' })
    expect(Date.parse(page.publishedAt ?? '')).toBeLessThanOrEqual(Date.now())
  })

  test('is not recorded for a draft before it is published', async () => {
    const { id } = await published(collection)
    const { payload, req } = await shop.newContext()
    const { id: draft } = await payload.duplicate({ collection, id, data: { _status: 'draft' }, draft: true, req })
    const { docs } = await payload.findVersions({ collection, where: { parent: { equals: draft } }, limit: 1 })
    await payload.update({ collection, id: draft, data: { _status: 'published' }, req: (await shop.newContext()).req })
    const moment = await momentOf(collection, draft)
    expect(moment).toMatch(/^\d{4}-/)
    await payload.restoreVersion({ collection, id: docs[0]?.id ?? '', req: (await shop.newContext()).req })
    expect([await momentOf(collection, draft), await isKnown(collection, draft)]).toEqual([moment, true])
  })
})

test('is recorded by the migration for pages that are or were published', async () => {
  const { payload } = shop.ctx
  const [shown, hidden] = [await published('pages'), await published('pages')]
  await save('pages', hidden.id, {}, false)
  const data = { store: shop.ctx.store.id, title: 'Draft', slug: unique('draft') }
  const draft = await payload.create({ collection: 'pages', data, draft: true })
  const args = { db: sqlOf(shop.ctx), payload, req: shop.ctx.req }
  await down(args)
  await up(args)
  const { rows } = await args.db.execute(sql`
    select p.published_at is not null as "wasPublished", bool_and(v.version_published_at is not null) as "areVersions"
    from pages p join _pages_v v on v.parent_id = p.id
    where p.id = any(${sql.param([shown.id, hidden.id, draft.id])}::uuid[])
    group by p.id order by array_position(${sql.param([shown.id, hidden.id, draft.id])}::uuid[], p.id)`)
  expect(rows).toEqual([
    { wasPublished: true, areVersions: true },
    { wasPublished: true, areVersions: true },
    { wasPublished: false, areVersions: false },
  ])
})
