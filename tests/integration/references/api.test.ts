import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { beforeAll, expect, test } from 'vitest'

import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { guardGraphql } from '@/platform/http/guard-graphql'

import { createCategory } from '../../factories/category'
import { createPicture } from '../../factories/picture'
import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop } from '../support/store-context'

const graphql = guardGraphql(GRAPHQL_POST(config))
let ctx: Context
let cookie: string

beforeAll(async () => {
  ;({ ctx } = await openShop({ isDefault: true }))
  cookie = await signInAs(ctx, 'editor')
})

const rest = async (method: 'DELETE' | 'PATCH', path: string, body?: object) => {
  const call = { method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const { status, text } = await callRest(call, cookie)
  return { status, answer: JSON.parse(text) as unknown }
}

const message = (pattern: RegExp) => expect.stringMatching(pattern) as string

test('the API answers 409, names the places and lists them', async () => {
  const picture = await createPicture(ctx)
  const { id } = await createProduct(ctx, { title: 'Ruler' })
  await ctx.payload.update({ collection: 'products', id, data: { gallery: [{ picture }] } })
  const uses = [{ collection: 'products', id, title: 'Ruler', fields: ['Pictures › Picture'], isPublished: true }]
  expect(await rest('DELETE', `media/${picture}`)).toMatchObject({
    status: 409,
    answer: { errors: [{ message: message(/product “Ruler”/), data: { total: 1, uses } }] },
  })
  expect((await rest('PATCH', `products/${id}`, { title: 'Ruler, long', _status: 'published' })).status).toBe(200)
})

test('deleting many by the API deletes the unused documents and reports each of the others', async () => {
  const [used, free] = [await createCategory(ctx, { title: 'Used' }), await createCategory(ctx)]
  await createProduct(ctx, { title: 'Eraser', categories: [used.id] })
  expect(await rest('DELETE', `categories?where[id][in]=${used.id},${free.id}`)).toMatchObject({
    answer: { docs: [{ id: free.id }], errors: [{ id: used.id, message: message(/product “Eraser” \(Categories\)/) }] },
  })
})

test('places that the caller may not read are counted, not named', async () => {
  const picture = await createPicture(ctx)
  const other = (await openShop()).ctx
  const category = await createCategory(other, { title: 'Secret' })
  // As an earlier version allowed it: the picture is in use in another store.
  await ctx.payload.db.updateOne({ collection: 'categories', id: category.id, data: { picture }, req: ctx.req })
  const { status, answer } = await rest('DELETE', `media/${picture}`)
  expect({ status, answer }).toMatchObject({
    status: 409,
    answer: { errors: [{ message: message(/1 place: 1 that you may not open/), data: { total: 1, uses: [] } }] },
  })
})

test('a refusal names some of the places and counts the others', async () => {
  const category = await createCategory(ctx)
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F', 'G'])
    await createProduct(ctx, { title, categories: [category.id] })
  const { answer } = await rest('DELETE', `categories/${category.id}`)
  expect(answer).toMatchObject({
    errors: [{ message: message(/7 places: .*, .* and 2 more\. Move/), data: { total: 7 } }],
  })
})

test('GraphQL refuses with the same message', async () => {
  const category = await createCategory(ctx)
  await createCategory(ctx, { title: 'Below', parent: category.id })
  const request = new Request(`${env().NEXT_PUBLIC_SERVER_URL}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
    body: JSON.stringify({ query: `mutation { deleteCategory(id: "${category.id}") { id } }` }),
  })
  expect(await (await graphql(request)).text()).toMatch(/category “Below” \(Parent\)/)
})
