import type { FlattenedField } from 'payload'
import { beforeAll, expect, test } from 'vitest'

import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie = ''

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'owner')
})

const odd = [null, 'x', 5, {}, [null]]
const oddInside = [{}]
/** Payload itself checks the type of these. */
const checked = new Set(['checkbox', 'select', 'number'])

/** Bodies with each of the odd values for a field, and for each field of its group or of a row of it. */
function bodiesFor(field: FlattenedField): Record<string, unknown>[] {
  const { name } = field
  const inside = 'flattenedFields' in field ? field.flattenedFields : []
  const row = (part: object) => (field.type === 'group' || field.type === 'tab' ? part : [part])
  const blocks = field.type === 'blocks' ? field.blocks : []
  return [
    ...odd.map((value) => ({ [name]: value })),
    ...inside
      .filter(({ type }) => !checked.has(type))
      .flatMap((part) => oddInside.map((value) => ({ [name]: row({ [part.name]: value }) }))),
    ...blocks.flatMap(({ slug, flattenedFields }) =>
      flattenedFields.flatMap((part) =>
        oddInside.map((value) => ({ [name]: [{ blockType: slug, [part.name]: value }] })),
      ),
    ),
  ]
}

async function documents(): Promise<[collection: string, id: string][]> {
  const store = shop.ctx.store.id
  const made = async (collection: string, data: object) => {
    const call = { method: 'POST', path: collection, body: JSON.stringify({ store, ...data }) } as const
    const { doc } = JSON.parse((await callRest(call, cookie)).text) as { doc: { id: string } }
    return [collection, doc.id] as [string, string]
  }
  return [
    ['products', (await createProduct(shop.ctx)).id],
    ['stores', store],
    await made('pages', { title: 'Shapes', _status: 'draft' }),
    await made('categories', { title: 'Shapes' }),
    await made('navigation', { title: 'Shapes' }),
    await made('customers', { email: 'shapes@example.com' }),
  ]
}

test('whatever a field of a document contains, the response is no server error', async () => {
  const failed: unknown[] = []
  let count = 0
  for (const [collection, id] of await documents()) {
    const { config } = shop.ctx.payload.collections[collection as 'products']
    const query = collection === 'products' || collection === 'pages' ? '?draft=true' : ''
    for (const body of config.flattenedFields.filter(({ type }) => !checked.has(type)).flatMap(bodiesFor)) {
      count += 1
      const call = { method: 'PATCH', path: `${collection}/${id}${query}`, body: JSON.stringify(body) } as const
      const { status } = await callRest(call, cookie)
      if (status >= 500) failed.push([collection, status, call.body])
    }
  }
  expect(count).toBeGreaterThan(200)
  expect(failed).toEqual([])
})
