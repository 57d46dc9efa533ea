import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie = ''
let target = ''

beforeAll(async () => {
  shop = await openShop()
  target = (await createProduct(shop.ctx)).id
  cookie = await signInAs(shop.ctx, 'editor')
})

const paragraph = (...children: object[]) => ({
  root: {
    ...{ type: 'root' as const, direction: 'ltr' as const, format: '' as const, indent: 0, version: 1 },
    children: [{ type: 'paragraph', children, direction: null, format: '', indent: 0, version: 1 }],
  },
})
const link = (fields: object) => ({
  ...{ type: 'link', version: 3, direction: null, format: '', indent: 0, fields },
  children: [{ type: 'text', text: 'here', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
})
const internal = (relationTo: string) =>
  link({ linkType: 'internal', doc: { relationTo, value: target }, newTab: false })
const typed = (url: string) => link({ linkType: 'custom', url, newTab: false })

/** A text that an earlier version allowed, when links to anything were offered. */
const allowed = () => paragraph(internal('products'), typed('/former'))

const asFormer = (column: ReturnType<typeof sql>) =>
  sql`replace(replace(replace(${column}::text, '"relationTo": "products"', '"relationTo": "files"'), '/former', 'javascript:x'),
    '"indent": 0', '"indent": 30')::jsonb`

async function formerProduct(): Promise<string> {
  const { id } = await createProduct(shop.ctx)
  const data = { description: allowed(), _status: 'published' as const }
  await shop.ctx.payload.update({ collection: 'products', id, data })
  const db = sqlOf(shop.ctx)
  await db.execute(sql`
    update products_locales set description = ${asFormer(sql`description`)} where _parent_id = ${id}::uuid`)
  await db.execute(sql`
    update _products_v_locales set version_description = ${asFormer(sql`version_description`)}
    where _parent_id in (select id from _products_v where parent_id = ${id}::uuid)`)
  return id
}

async function formerPage(): Promise<string> {
  const { id } = await shop.ctx.payload.create({
    collection: 'pages',
    data: {
      ...{ store: shop.ctx.store.id, title: 'Former', slug: unique('former'), _status: 'published' as const },
      blocks: [
        { blockType: 'richText', text: allowed() },
        { blockType: 'story', heading: 'Story', text: allowed() },
      ],
    },
  })
  const db = sqlOf(shop.ctx)
  await db.execute(sql`update pages_locales set blocks = ${asFormer(sql`blocks`)} where _parent_id = ${id}::uuid`)
  await db.execute(sql`
    update _pages_v_locales set version_blocks = ${asFormer(sql`version_blocks`)}
    where _parent_id in (select id from _pages_v where parent_id = ${id}::uuid)`)
  return id
}

const call = async (method: 'PATCH' | 'POST', path: string, body: object = {}) => {
  const { status, text } = await callRest({ method, path, body: JSON.stringify(body) }, cookie)
  return { status, text }
}

test.each([
  ['products', formerProduct, { subtitle: 'New' }],
  ['pages', formerPage, { title: 'New' }],
] as const)(
  '%s with a link and an indent that are not allowed now are saved, published, copied and restored',
  async (slug, make, change) => {
    const id = await make()
    for (const [path, body] of [
      [`${slug}/${id}?draft=true&autosave=true`, { ...change, _status: 'draft' }],
      [`${slug}/${id}`, { ...change, _status: 'published' }],
      [`${slug}?where[id][in]=${id}`, { _status: 'published' }],
    ] as const) {
      const { status, text } = await call('PATCH', path, body)
      expect([path, status, text]).toEqual([path, 200, expect.not.stringContaining('A link in the text')])
    }
    expect(await call('POST', `${slug}/${id}/duplicate?draft=true`, { _status: 'draft' })).toMatchObject({
      status: 200,
    })
    const { docs } = await shop.ctx.payload.findVersions({
      collection: slug,
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
      depth: 0,
    })
    const without = slug === 'products' ? { description: paragraph() } : { blocks: [] }
    expect(await call('PATCH', `${slug}/${id}`, { ...without, _status: 'published' })).toMatchObject({ status: 200 })
    const version = docs[0]?.id ?? ''
    expect(await call('POST', `${slug}/versions/${version}`)).toMatchObject({ status: 200 })
  },
)

test.each([
  ['to another collection', () => internal('orders')],
  ['to a script', () => typed('javascript:y')],
  ['without an address', () => typed('')],
])('a link %s is still refused beside one that was there before', async (_name, added) => {
  const id = await formerProduct()
  const kept = [internal('files'), typed('javascript:x')]
  const save = (...nodes: object[]) =>
    call('PATCH', `products/${id}?draft=true`, { description: paragraph(...nodes), _status: 'draft' })
  expect(await save(...kept, added())).toMatchObject({ status: 400 })
  expect(await save(...kept)).toMatchObject({ status: 200 })
  expect(await save()).toMatchObject({ status: 200 })
  expect(await save(...kept)).toMatchObject({ status: 400 })
})

test('a document with a link to an unpublished page can be saved and published', async () => {
  const { id } = await createProduct(shop.ctx)
  const linked = await createProduct(shop.ctx)
  const doc = { relationTo: 'products', value: linked.id }
  const description = paragraph(link({ linkType: 'internal', doc, newTab: false }))
  expect(await call('PATCH', `products/${id}`, { description, _status: 'published' })).toMatchObject({ status: 200 })
  expect(await call('PATCH', `products/${linked.id}`, { _status: 'draft' })).toMatchObject({ status: 200 })
  for (const body of [{ subtitle: 'New' }, { description }]) {
    expect(await call('PATCH', `products/${id}`, { ...body, _status: 'published' })).toMatchObject({ status: 200 })
  }
})
