import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

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
  cookie = await signInAs(shop.ctx, 'manager')
})

const type = 'multipart/form-data; boundary=edge'

const form = (payload: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--edge--\r\n`

const bodies: [name: string, body: string, type: string][] = [
  ['a _payload that is no JSON', form('{"title":'), type],
  ['a _payload that is a word', form('title'), type],
  ['a _payload that is null', form('null'), type],
  ['a _payload that is a list', form('[{"title":"x"}]'), type],
  ['a _payload that is a number', form('7'), type],
  ['no _payload', form('').replace('_payload', 'title'), type],
  ['a form without an end', '--edge\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n{"title":"x"}', type],
  ['a form without a part', 'nothing of the kind', type],
  ['a part without a name', '--edge\r\n\r\n{}\r\n--edge--\r\n', type],
  ['a part with a broken head', '--edge\r\ncontent-disposition\u0000: x\r\n\r\n{}\r\n--edge--\r\n', type],
  ['a form without a boundary', form('{"title":"x"}'), 'multipart/form-data'],
  ['another multipart type', form('{"title":"x"}'), 'multipart/mixed; boundary=edge'],
  ['a text', 'title', 'text/plain'],
  ['an encoded form', 'title=x', 'application/x-www-form-urlencoded'],
]

test.each(bodies)('%s is a 400 that says so, and nothing is written or revealed', async (_name, body, contentType) => {
  const before = await sqlOf(shop.ctx).execute(sql`select updated_at from products`)
  for (const [method, path] of [
    ['POST', 'products'],
    ['PATCH', `products/${product}`],
    ['POST', 'media'],
    ['POST', 'categories'],
  ] as const) {
    const { status, text } = await callRest({ method, path, body, type: contentType }, cookie)
    expect(`${path} ${String(status)} ${text}`).toMatch(/^\S+ 400 /)
    expect(text).toMatch(/"errors":\[\{.*"message":"/)
    expect(text).not.toMatch(/Something went wrong|node_modules|\bat |Unexpected|SyntaxError|TypeError|undefined/)
  }
  expect((await sqlOf(shop.ctx).execute(sql`select updated_at from products`)).rows).toEqual(before.rows)
})

test.each(bodies)('%s opens no session and causes no server error', async (_name, body, contentType) => {
  const { status, text } = await callRest({ method: 'POST', path: 'staff/login', body, type: contentType })
  expect([400, 401]).toContain(status)
  expect(text).not.toMatch(/Something went wrong/)
})

test('a complete form is accepted', async () => {
  const { status, text } = await callRest(
    { method: 'PATCH', path: `products/${product}`, body: form('{"badge":"New"}'), type },
    cookie,
  )
  expect([status, text]).toEqual([200, expect.stringContaining('"badge":"New"')])
})
