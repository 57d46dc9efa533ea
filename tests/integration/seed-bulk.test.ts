import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { cacheTags } from '@/platform/cache'
import { inTransaction, sqlOf } from '@/platform/transaction'
import { seed } from '@/seed/main'
import { resetDatabase } from '@/seed/reset'
import { paragraphs } from '@/seed/rich-text'
import { seedVersions } from '@/seed/seed-versions'
import { insert, localized } from '@/seed/seeder'

import { createCategory } from '../factories/category'
import { createProduct } from '../factories/product'
import { createStaff } from '../factories/staff'
import { openShop, type TestShop } from './support/store-context'

const amount = 50

let shop: TestShop
/** Has something in every kind of field: localized ones, arrays in arrays, groups, pictures and relations. */
let original: string

const both = (text: string) => localized({ en: text, de: `${text} auf Deutsch` })

beforeAll(async () => {
  shop = await openShop({ slug: 'flow-masters', isDefault: true })
  const { ctx } = shop
  await createStaff(ctx)
  const seeder = { ctx, say: () => undefined }
  const { id: other } = await createProduct(ctx, { slug: 'pencil', title: 'Pencil' })
  const { id: picture } = await insert(seeder, 'media', { store: ctx.store.id, alt: both('A notebook') })
  const paper = await createCategory(ctx, { slug: 'paper' })
  const gifts = await createCategory(ctx, { slug: 'gifts' })
  const value = (code: string) => ({ code, label: both(code), swatch: '#22252B' })
  const made = await insert(seeder, 'products', {
    store: ctx.store.id,
    // Added products have the pictures of the demo's product of this name.
    slug: 'field-notebook',
    kind: 'physical',
    title: both('Notebook'),
    subtitle: both('Of paper'),
    description: { en: paragraphs(['Of paper.']), de: paragraphs(['Aus Papier.']), ar: null },
    gallery: [{ picture, optionValue: 'color:ink' }, { picture }],
    details: [{ label: both('Pages'), value: both('96') }],
    options: [
      { code: 'color', label: both('Color'), values: [value('ink'), value('clay')] },
      { code: 'size', label: both('Size'), values: [value('a5')] },
    ],
    seo: { title: both('A notebook'), description: both('Of paper'), picture },
    categories: [paper.id, gifts.id],
    related: [other],
    badge: both('New'),
    publishedAt: '2026-11-01T10:00:00.000Z',
    _status: 'published',
  })
  original = made.id
})

/** Everything that the tables of versions hold of a document, without the ids that are made by chance. */
async function rowsOfVersions(parent: string): Promise<unknown> {
  const { ctx } = shop
  const versions = sql`(select id from _products_v where parent_id = ${parent}::uuid)`
  const options = sql`(select id from _products_v_version_options where _parent_id in ${versions})`
  const details = sql`(select id from _products_v_version_details where _parent_id in ${versions})`
  const values = sql`(select id from _products_v_version_options_values where _parent_id in ${options})`
  const parts: Record<string, ReturnType<typeof sql>> = {
    _products_v: sql`id in ${versions}`,
    _products_v_locales: sql`_parent_id in ${versions}`,
    _products_v_rels: sql`parent_id in ${versions}`,
    _products_v_version_gallery: sql`_parent_id in ${versions}`,
    _products_v_version_details: sql`_parent_id in ${versions}`,
    _products_v_version_details_locales: sql`_parent_id in ${details}`,
    _products_v_version_options: sql`_parent_id in ${versions}`,
    _products_v_version_options_locales: sql`_parent_id in ${options}`,
    _products_v_version_options_values: sql`_parent_id in ${options}`,
    _products_v_version_options_values_locales: sql`_parent_id in ${values}`,
  }
  const found: Record<string, unknown> = {}
  for (const [table, condition] of Object.entries(parts)) {
    const { rows } = await sqlOf(ctx).execute<{ row: string }>(sql`
      select (to_jsonb(t) - '{id,_parent_id}'::text[] - ${table === '_products_v_rels' ? 'parent_id' : ''})::text as row
      from ${sql.identifier(table)} t where ${condition} order by row`)
    found[table] = rows.map(({ row }) => JSON.parse(row) as unknown)
  }
  return found
}

test('a version written by SQL has the same rows as one written by Payload', async () => {
  const { ctx } = shop
  const byPayload = await rowsOfVersions(original)
  for (const rows of Object.values(byPayload as Record<string, unknown[]>)) expect(rows).not.toHaveLength(0)
  await sqlOf(ctx).execute(sql`delete from _products_v where parent_id = ${original}::uuid`)
  await inTransaction(ctx, () => seedVersions(sqlOf(ctx), 'products', [original]))
  expect(await rowsOfVersions(original)).toEqual(byPayload)
})

test('running servers drop what they have cached of the stores, after every run', async () => {
  const { ctx } = shop
  const [store, listing] = [cacheTags.store(ctx.store.id), cacheTags.listing(ctx.store.id)]
  const versions = async () => {
    const { rows } = await sqlOf(ctx).execute<{ tag: string; version: string }>(
      sql`select tag, version from cache_tag_versions where tag in (${store}, ${listing})`,
    )
    return new Map(rows.map(({ tag, version }) => [tag, Number(version)]))
  }
  await seed(['--products', '3'])
  const before = await versions()
  await seed(['--products', '5'])
  const after = await versions()
  for (const tag of [store, listing]) expect(after.get(tag)).toBeGreaterThan(before.get(tag) ?? Infinity)
})

test('products added by the seed can be listed, edited as a draft and published, and are deleted by --reset', async () => {
  const { ctx } = shop
  const { payload } = ctx
  expect(await seed(['--products', String(amount)])).toBe(0)
  // A second time, and to a larger number, nothing is written twice.
  expect(await seed(['--products', String(amount)])).toBe(0)

  const list = { collection: 'products', limit: 100, depth: 0, sort: 'title' } as const
  const newest = await payload.find({ ...list, draft: true })
  expect(newest.docs).toHaveLength(amount)
  expect(newest.docs).toEqual((await payload.find(list)).docs)

  const copy = newest.docs.find(({ slug }) => slug === 'notebook-ntb-00001')
  const id = copy?.id ?? ''
  const whole = { collection: 'products', id, depth: 1, locale: 'all' } as const
  const published = await payload.findByID(whole)
  expect(await payload.findByID({ ...whole, draft: true })).toEqual(published)
  expect(published).toMatchObject({ title: { de: expect.stringMatching(/ Notizbuch/) as unknown } })
  expect([published.options?.length, published.gallery?.length, published.categories?.length]).toEqual([3, 2, 1])

  const versions = { collection: 'products', where: { parent: { equals: id } }, sort: '-updatedAt', depth: 0 } as const
  const { docs } = await payload.findVersions(versions)
  expect(docs).toMatchObject([{ latest: true, autosave: false, version: { _status: 'published', title: copy?.title } }])

  const tooLong = { collection: 'products', id, data: { title: 'Notebook '.repeat(400) }, draft: true } as const
  await expect(payload.update(tooLong)).rejects.toThrow('The following field is invalid: title')
  await payload.update({ collection: 'products', id, data: { title: 'Notebook, revised' }, draft: true })
  expect(await payload.findByID({ ...whole, locale: 'en' })).toMatchObject({ title: copy?.title })
  const draft = await payload.find({ ...list, draft: true, where: { title: { equals: 'Notebook, revised' } } })
  expect(draft.docs).toMatchObject([{ id, _status: 'draft', options: copy?.options, gallery: copy?.gallery }])
  await payload.update({ collection: 'products', id, data: { title: 'Notebook, revised', _status: 'published' } })
  expect(await payload.findByID({ ...whole, locale: 'en' })).toMatchObject({ title: 'Notebook, revised' })
  const { docs: after } = await payload.findVersions(versions)
  expect(after.map(({ latest, version }) => [Boolean(latest), version._status])).toEqual([
    [true, 'published'],
    [false, 'draft'],
    [false, 'published'],
  ])

  await resetDatabase(ctx)
  const { totalDocs } = await payload.findVersions({ collection: 'products' })
  expect(totalDocs).toBe(0)
})
