import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie = ''
let product = ''

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  product = (await createProduct(shop.ctx)).id
  cookie = await signInAs(shop.ctx, 'owner')
})

const bad = ['\\u0000', 'a\\u0000b', '\\ud800', '\\udc00', '\\ufffd', `a${'\\u0300\\u0316'.repeat(16)}`]

const form = (payload: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--edge--\r\n`

/** The text fields at the top of each collection of Payload's REST. */
async function textFields(): Promise<[collection: string, field: string][]> {
  const { payload } = await systemContext()
  return payload.config.collections
    .filter(({ endpoints }) => endpoints !== false)
    .flatMap(({ slug, flattenedFields }) =>
      flattenedFields
        .filter(({ name, type }) => /^(text|textarea|email)$/.test(type) && !name.startsWith('_'))
        .map(({ name }): [string, string] => [slug, name]),
    )
}

test('each text field of each collection is refused by its name', async () => {
  const fields = await textFields()
  expect(fields.length).toBeGreaterThan(30)
  for (const [collection, field] of fields) {
    for (const text of bad) {
      const body = `{"${field}":"${text}"}`
      const { status, text: answer } = await callRest({ method: 'POST', path: collection, body }, cookie)
      // Some collections cannot be written over REST, and answer so first.
      if (status === 403 || status === 404) continue
      // Of an upload, fields that the server fills in are dropped first; the error is then the missing file.
      const named = expect.stringMatching(new RegExp(`"path":"(${field}|file)"`)) as string
      expect([status, answer], `${collection}.${field} ${text}`).toEqual([400, named])
    }
  }
})

test('a call writes a document in one language, because Payload validates no localized field for all of them', async () => {
  const { payload } = await systemContext()
  const localized = payload.config.collections.filter(({ flattenedFields }) =>
    flattenedFields.some((field) => 'localized' in field && field.localized),
  )
  expect(localized.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['products', 'pages', 'categories']))
  for (const locale of ['all', '*']) {
    for (const { slug } of localized) {
      const body = JSON.stringify({ store: shop.ctx.store.id })
      const { status, text } = await callRest({ method: 'POST', path: `${slug}?locale=${locale}`, body }, cookie)
      expect([slug, status, text]).toEqual([slug, 400, expect.stringMatching(/"path":"(locale|file)"/)])
    }
    const body = '{"description":{"en":{"root":{"type":"root","children":[]}}}}'
    const { status, text } = await callRest(
      { method: 'PATCH', path: `products/${product}?locale=${locale}`, body },
      cookie,
    )
    expect([status, text]).toEqual([400, expect.stringContaining('"path":"locale"')])
  }
})

test('text whose marks would take hours to normalize is refused at once, also from anonymous callers', async () => {
  const body = JSON.stringify({ name: '\u0300\u0316'.repeat(500_000) })
  for (const as of [cookie, undefined]) {
    const { status, text } = await callRest({ method: 'POST', path: 'customers', body }, as)
    expect([status, text]).toEqual([400, expect.stringContaining('"path":"name"')])
  }
})

test('malformed text deep inside a document, in its names, and in a form is refused likewise', async () => {
  for (const text of bad) {
    for (const [payload, path] of [
      [`{"seo":{"title":"${text}"}}`, 'seo.title'],
      [`{"description":{"root":{"children":[{"text":"${text}"}]}}}`, 'description.root.children.0.text'],
    ] as const) {
      for (const [body, type] of [
        [payload, 'application/json'],
        [form(payload), 'multipart/form-data; boundary=edge'],
      ] as const) {
        const answer = await callRest({ method: 'PATCH', path: `products/${product}`, body, type }, cookie)
        expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(`"path":"${path}"`)])
      }
    }
  }
  const named = await callRest({ method: 'PATCH', path: `products/${product}`, body: '{"a\\u0000":1}' }, cookie)
  expect(named.status).toBe(400)
})

test('malformed text in the calls for sign-in and resets causes no server error', async () => {
  for (const path of ['staff/login', 'staff/forgot-password', 'staff/reset-password']) {
    const probes = bad.flatMap((text) => ['email', 'password', 'token'].map((field) => ({ field, text })))
    // In parallel, because each takes the least time of every sign-in and reset.
    const statuses = await Promise.all(
      probes.map(async ({ field, text }) => {
        const body = `{"email":"a@example.com","password":"x","token":"x","${field}":"${text}"}`
        return { field, text, status: (await callRest({ method: 'POST', path, body })).status }
      }),
    )
    expect(statuses.filter(({ status }) => status < 200 || status >= 500)).toEqual([])
  }
})

describe('a query', () => {
  test.each(['where[title][like]', 'where[slug][equals]', 'sort', 'locale', 'where[or][0][title][equals]'])(
    '%s is refused with its name',
    async (name) => {
      for (const value of ['%00', 'a%00', '%EF%BF%BD']) {
        const { status, text } = await callRest({ method: 'GET', path: `products?${name}=${value}` }, cookie)
        expect([status, text], value).toEqual([400, expect.stringMatching(/"path":"(where|sort|locale)/)])
      }
    },
  )
})

test('what an editor types is stored in NFC, and an address in the form in which it is compared', async () => {
  const title = 'Cafe\u0301 au lait'
  const body = JSON.stringify({ title, seo: { title } })
  expect((await callRest({ method: 'PATCH', path: `products/${product}`, body }, cookie)).status).toBe(200)
  const found = await shop.ctx.payload.findByID({ collection: 'products', id: product, draft: true })
  expect([found.title, found.seo?.title]).toEqual(['Café au lait', 'Café au lait'])

  const customer = { store: shop.ctx.store.id, name: 'Zoe\u0308', email: ' Zoe@Mu\u0308nchen.example\u200f' }
  const made = await callRest({ method: 'POST', path: 'customers', body: JSON.stringify(customer) }, cookie)
  expect(made.status).toBe(201)
  const { rows } = await sqlOf(shop.ctx).execute(sql`select name, email from customers`)
  expect(rows).toEqual([{ name: 'Zoë', email: 'zoe@xn--mnchen-3ya.example' }])
})
