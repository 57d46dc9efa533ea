import config from '@payload-config'
import { sql } from 'drizzle-orm'
import type { FlattenedField } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop } from '../support/store-context'

const { collections } = await config
const slugs = collections.filter(({ endpoints }) => endpoints !== false).map(({ slug }) => slug)
const own = collections.filter(({ slug }) => !slug.startsWith('payload-'))

let cookie = ''
let ctx: Context

beforeAll(async () => {
  ctx = (await openShop({ isDefault: true })).ctx
  const product = await createProduct(ctx)
  await createTestOrder(ctx, { provider: 'manual', lines: [{ product }] })
  cookie = await signInAs(ctx, 'owner')
})

const get = (path: string, as = cookie) => callRest({ method: 'GET', path }, as)

describe('5: a field that staff may not read', () => {
  const isSecret = (field: FlattenedField): boolean =>
    ('hidden' in field && field.hidden) || ('access' in field && field.access.read?.toString() === '() => false')

  /** Every secret field of a collection, with its path from its own documents and from documents that refer to them. */
  const paths = own.flatMap(({ slug, flattenedFields }) => {
    const secrets = flattenedFields.filter(isSecret).map(({ name }) => name)
    const pointers = own.flatMap((other) =>
      other.flattenedFields.flatMap((field) =>
        'relationTo' in field && field.relationTo === slug ? [[other.slug, field.name] as const] : [],
      ),
    )
    return secrets.flatMap((secret) => [
      [slug, secret] as const,
      ...pointers.map(([other, name]) => [other, `${name}.${secret}`] as const),
    ])
  })

  test('exists in the tables, direct and through relations', () => {
    expect(paths).toContainEqual(['orders', 'token'])
    expect(paths).toContainEqual(['payments', 'order.token'])
    expect(paths).toContainEqual(['staff', 'resetPasswordToken'])
  })

  test.each(paths)('%s: %s can be neither filtered, sorted by nor selected', async (slug, path) => {
    const tails = [
      `?sort=${path}`,
      `?sort=-${path}`,
      `?sort=id,-${path}`,
      `?sort=id&sort=${path}`,
      `?sort=${path.replaceAll('.', '__')}`,
      `?where[${path}][like]=a%25`,
      `?where[${path}][exists]=true`,
      `?where[or][0][and][0][${path}][greater_than]=a`,
      `/count?where[${path}][exists]=true`,
      `?where=${encodeURIComponent(JSON.stringify({ [path]: { exists: true } }))}`,
    ]
    for (const tail of tails) {
      const { status, text } = await get(`${slug}${tail}`)
      expect([tail, status, text]).toEqual([tail, 400, expect.stringContaining('queried')])
    }
    const last = path.split('.').at(-1) ?? ''
    const { text } = await get(`${slug}?depth=3&select[${path.replaceAll('.', '][')}]=true`)
    expect(text).not.toContain(`"${last}"`)
  })

  test('through a list inside a document, and of versions', async () => {
    for (const path of [
      'products?joins[variants][sort]=product.store.staff.hash',
      'products?joins[variants][where][nothing][equals]=1',
      'products/versions?sort=version.nothing',
      'products/versions?where[version.store.nothing][exists]=true',
      'variants?where[product][contains][nothing][equals]=1',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 400])
    }
  })

  test('fields that may be read can be sorted and filtered by', async () => {
    for (const path of [
      'orders?sort=-createdAt,number',
      'payments?sort=order.number',
      'products?sort=title&where[title.en][like]=a',
      'products?where[gallery.picture.alt][like]=a',
      'products?where[variants.sku][exists]=true',
      'products?joins[variants][sort]=-position&joins[variants][limit]=1',
      'products/versions?sort=-updatedAt&where[version.title][exists]=true&where[parent][exists]=true&where[latest][equals]=true',
      'staff?sort=email&where[stores.slug][exists]=true',
      'pages?sort=_status',
      // The panel's query when a form is opened: whether another person edits it.
      'payload-locked-documents?where[document.relationTo][equals]=products&where[document.value][exists]=true&where[updatedAt][exists]=true',
      'payload-preferences?where[user.relationTo][equals]=staff&where[user.value][exists]=true',
    ]) {
      const { status, text } = await get(path)
      expect([path, status, text]).toEqual([path, 200, expect.stringContaining('"docs"')])
    }
  })
})

test('6: a query of very many conditions or words is refused, but not a long list of ids', async () => {
  const ids = Array.from({ length: 5000 }, () => '0199f7a5-0000-7000-8000-000000000000')
  const many = Array.from({ length: 5000 }, () => ({ alt: { like: 'a' } }))
  const queries: [where: object, status: number][] = [
    [{ or: many }, 400],
    [{ and: [{ or: many }] }, 400],
    [{ alt: { like: 'a '.repeat(100_000) } }, 400],
    [{ or: many.slice(0, 100) }, 200],
    [{ id: { in: ids } }, 200],
    [{ and: [{ id: { not_in: ids } }, { alt: { like: 'a' } }] }, 200],
  ]
  for (const [where, expected] of queries) {
    const body = `where=${encodeURIComponent(JSON.stringify(where))}`
    const headers = { 'x-payload-http-method-override': 'GET' }
    const type = 'application/x-www-form-urlencoded'
    const { status } = await callRest({ method: 'POST', path: 'media', body, type, headers }, cookie)
    expect([JSON.stringify(where).slice(0, 60), status]).toEqual([JSON.stringify(where).slice(0, 60), expected])
  }
})

test('6: the relations of a page of documents all come, however many they are', async () => {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    insert into categories (store_id, slug) select ${ctx.store.id}::uuid, 'many-' || n from generate_series(1, 120) n
    returning id`)
  const { id } = await createProduct(ctx, { categories: rows.map((row) => row.id) })
  const { text } = await get(`products/${id}?depth=1`)
  const { categories } = JSON.parse(text) as { categories: unknown[] }
  expect(categories.filter((each) => typeof each === 'object')).toHaveLength(120)
})

describe('6: an invalid query', () => {
  const queries = [
    ...['limit', 'page', 'depth'].flatMap((name) =>
      ['abc', '9x', '%20', '', 'NaN', 'Infinity', '1,2'].map((value) => [name, `${name}=${value}`] as const),
    ),
    ...['limit', 'page', 'depth', 'locale', 'draft', 'trash', 'pagination', 'fallback-locale'].flatMap((name) => [
      [name, `${name}=1&${name}=2`] as const,
      [name, `${name}[a]=1`] as const,
      [name, `[${name}]=1&[${name}]=2`] as const,
    ]),
    ['where', 'where=x&where=y'],
    ['where', 'where[]=x'],
    ['select', 'select=a&select=b'],
    ['populate', 'populate=a&populate=b'],
    ['joins', 'joins=a&joins=b'],
    ['joins.variants.limit', 'joins[variants][limit]=abc'],
    ['sort', 'sort[a]=b'],
    ['data', 'data=%7B'],
  ] as const

  test.each(queries)('%s: ?%s is a 400 that names it, for all callers', async (name, query) => {
    for (const as of [cookie, undefined]) {
      const { status, text } = await callRest({ method: 'GET', path: `media?${query}` }, as)
      expect([status, text]).toEqual([400, expect.stringContaining(`"path":"${name}`)])
    }
  })

  test.each(['limit=0', 'limit=-1', 'limit=1e9', 'limit=0.5', 'pagination=false', 'pagination=false&limit=0'])(
    '?%s returns no more than a page',
    async (query) => {
      const { status, text } = await get(`variants?${query}`)
      expect(status).toBe(200)
      const { limit } = JSON.parse(text) as { limit: number }
      expect(limit).toBeGreaterThanOrEqual(1)
      expect(limit).toBeLessThanOrEqual(100)
    },
  )
})

const tails = [
  '',
  '?limit=abc',
  '?sort=nothing',
  '?sort=-',
  '?sort=,',
  '?where[nothing][equals]=1',
  '?where[id][nothing]=1',
  '?where[id]=1',
  '?where[id][equals][a]=1',
  '?where[id][in]=',
  '?where[id][near]=1,2,3',
  '?where[or]=1',
  '?where[or][0]=1',
  '?where[and][a][id][equals]=1',
  '?where[createdAt][greater_than]=never',
  '?where[createdAt][equals]=%00',
  '?select[nothing]=true',
  '?select[id][a][b]=true',
  '?populate[nothing][a]=true',
  '?joins[nothing][limit]=1',
  '?joins[][limit]=1',
  '?locale=xx',
  '?locale=all',
  '?fallback-locale=xx',
  '?page=99999999999',
  '?depth=-3',
  '?draft=maybe',
  '?trash=true',
  '/count?where[id]=1',
  '/versions',
  '/versions?limit=0&where[nothing][equals]=1',
  '/versions/1',
  '/1',
  "/'",
  '/0?draft=true&depth=9',
  '/login',
  '/file/nothing.txt',
  '/file/..%2f..%2fpackage.json',
  '/file/%00',
]

const bodies = ['{}', '{"id":1}', '{"title":{}}', '{"title":[],"name":[],"email":[],"password":[]}', '{"_status":"x"}']

describe.each(slugs)('10: the REST API of %s', (slug) => {
  test('causes no server error by any query', async () => {
    for (const as of [cookie, undefined]) {
      for (const tail of tails) {
        const { status, text } = await callRest({ method: 'GET', path: `${slug}${tail}` }, as)
        expect([`GET ${slug}${tail}`, status, text.slice(0, 300)]).toSatisfy(
          (seen: [string, number, string]) => seen[1] < 500,
        )
      }
    }
  })

  test('causes no server error by any body', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    const calls = [
      ...bodies.flatMap(
        (body) =>
          [
            { method: 'POST', path: slug, body },
            { method: 'PATCH', path: `${slug}/${id}`, body },
            { method: 'PATCH', path: `${slug}/1`, body },
            { method: 'PATCH', path: `${slug}?where[id][equals]=${id}`, body },
            { method: 'PATCH', path: `${slug}?where[nothing][equals]=1`, body },
          ] as const,
      ),
      { method: 'PATCH', path: slug, body: '{}' },
      { method: 'DELETE', path: slug },
      { method: 'DELETE', path: `${slug}?where[nothing][equals]=1` },
      { method: 'DELETE', path: `${slug}?where[id]=1` },
      { method: 'DELETE', path: `${slug}/1` },
      { method: 'POST', path: `${slug}/1/duplicate`, body: '{}' },
      { method: 'POST', path: `${slug}/versions/1`, body: '{}' },
      { method: 'POST', path: `${slug}/access/1`, body: '{}' },
      { method: 'POST', path: `${slug}/access`, body: '{}' },
    ] as const
    for (const as of [cookie, undefined]) {
      for (const call of calls) {
        const { status, text } = await callRest(call, as)
        expect([`${call.method} ${call.path}`, 'body' in call ? call.body : '', status, text.slice(0, 300)]).toSatisfy(
          (seen: [string, string, number, string]) => seen[2] < 500,
        )
      }
    }
  })
})

test('10: versions of a collection without versions are not found', async () => {
  for (const { slug } of own.filter(({ versions }) => !versions)) {
    for (const path of [`${slug}/versions`, `${slug}/versions/1`])
      expect([path, (await get(path)).status]).toEqual([path, 404])
  }
  expect((await get('products/versions')).status).toBe(200)
})

test.each(['media', 'files'])('19: a file of an anonymous caller for %s is refused unread', async (path) => {
  const file =
    'content-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nno picture'
  const payload = 'content-disposition: form-data; name="_payload"\r\n\r\n{"alt":"A lamp"}'
  const body = `--edge\r\n${payload}\r\n--edge\r\n${file}\r\n--edge--\r\n`
  const type = 'multipart/form-data; boundary=edge'
  for (const call of [
    { method: 'POST', path },
    { method: 'PATCH', path: `${path}?where[id][exists]=true` },
    { method: 'PATCH', path: `${path}/0199f7a5-0000-7000-8000-000000000000` },
  ] as const) {
    expect([call.path, (await callRest({ ...call, body, type })).status]).toEqual([call.path, 403])
    const { status, text } = await callRest({ ...call, body, type }, cookie)
    expect([call.path, status, text]).toEqual([call.path, 400, expect.stringMatching(/not a (JPEG|PDF)/)])
  }
})

test.each(['media', 'files'])('10: %s without a file is a 400 that names it, and a 403 to others', async (path) => {
  const { status, text } = await callRest({ method: 'POST', path, body: '{"alt":"x","title":"x"}' }, cookie)
  expect([status, text]).toEqual([400, expect.stringContaining('"path":"file"')])
  expect((await callRest({ method: 'POST', path, body: '{"alt":"x"}' })).status).toBe(403)
})
