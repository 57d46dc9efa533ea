import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { store_shipping_methods as methods, stores_texts } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { openShop } from '../support/store-context'

test('a shipping method that a server of the version before saves keeps its countries', async () => {
  const { ctx } = await openShop()
  const db = sqlOf(ctx)
  // Such a server writes the countries as texts first, and then the row, without the column that it does not know.
  const path = 'shippingMethods.7.countries'
  await db.insert(stores_texts).values([
    { parent: ctx.store.id, path, order: 2, text: 'AT' },
    { parent: ctx.store.id, path, order: 1, text: 'DE' },
  ])
  const row = { _parentID: ctx.store.id, minDays: 1, maxDays: 2 }
  await db.insert(methods).values([
    { ...row, id: 'former-seventh', _order: 8, code: 'former' },
    { ...row, id: 'former-eighth', _order: 9, code: 'everywhere' },
  ])
  const saved = await db
    .select({ id: methods.id, countries: methods.countries })
    .from(methods)
    .where(eq(methods._parentID, ctx.store.id))
  expect(saved).toContainEqual({ id: 'former-seventh', countries: ['DE', 'AT'] })
  expect(saved).toContainEqual({ id: 'former-eighth', countries: null })
})
