import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { inTransaction, sqlOf } from '@/platform/transaction'

import { createProduct, type TestProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let own: TestShop
let other: TestShop
let foreign: TestProduct
let cookie = ''

beforeAll(async () => {
  own = await openShop()
  other = await openShop()
  const values = [{ code: 'secret', label: 'Secret' }]
  const options = [{ code: 'hue', label: 'Hidden hue', values }]
  foreign = await createProduct(other.ctx, { options, variants: [{ options: { hue: 'secret' } }] })
  cookie = await signInAs(own.ctx, 'manager')
})

const add = (body: object) => {
  const prices = [{ currency: 'USD', amount: 1000 }]
  const variant = { store: own.ctx.store.id, sku: unique('sku'), prices, ...body }
  return callRest({ method: 'POST', path: 'variants', body: JSON.stringify(variant) }, cookie)
}

test.each([{}, { hue: 'secret' }, { hue: 'x' }, { size: 'a5' }])(
  'a variant for the product of another store with %j reveals none of its options, and does not wait for its lock',
  async (optionValues) => {
    const holder = await other.newContext()
    const { status, text } = await inTransaction(holder, async () => {
      await sqlOf(holder).execute(sql`select 1 from products where id = ${foreign.id}::uuid for update`)
      return add({ product: foreign.id, optionValues })
    })
    expect(status).toBe(400)
    expect(text).toContain('"path":"product"')
    expect(text).not.toMatch(/optionValues|Hidden hue|secret/)
  },
)

test.each(['x', '', '1 or 1=1'])('a variant whose store or product is %j is refused by that field', async (id) => {
  expect(await add({ product: id, optionValues: {} })).toMatchObject({ status: 400 })
  const { status, text } = await add({ store: id, product: foreign.id, optionValues: {} })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(text).not.toContain('cannot be queried')
})
