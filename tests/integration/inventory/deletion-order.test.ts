import { beforeAll, expect, test } from 'vitest'

import { lockLevels } from '@/features/inventory/level.repository'
import { inTransaction } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { untilWaiting } from '../support/lock-waits'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

/** Products or their variants, as a deletion of many lists them, until an earlier one has a higher id than a later one. */
async function outOfOrder(collection: 'variants' | 'products') {
  const { payload } = shop.ctx
  const variantOf = new Map<string, string>()
  for (;;) {
    const { id, variants } = await createProduct(shop.ctx)
    variantOf.set(collection === 'products' ? id : variants[0].id, variants[0].id)
    const where = { id: { in: [...variantOf.keys()] } }
    const { docs } = await payload.db.find<{ id: string }>({ collection, where, pagination: false })
    const listed = docs.map((doc) => variantOf.get(doc.id) ?? doc.id)
    for (const [at, high] of listed.entries()) {
      const low = listed.slice(at + 1).find((later) => later < high)
      if (low !== undefined) return { where, low, high, count: listed.length }
    }
  }
}

test.each(['variants', 'products'] as const)(
  'many %s are deleted without a deadlock while a checkout locks two of them in its own order',
  async (collection) => {
    const { where, low, high, count } = await outOfOrder(collection)
    const checkout = await shop.newContext()
    const { payload, req } = await shop.newContext()
    if (collection === 'variants')
      await payload.update({ collection: 'products', where: {}, data: { _status: 'draft' } })
    const deleting: ReturnType<typeof payload.delete>[] = []
    try {
      await inTransaction(checkout, async () => {
        await lockLevels(checkout, [low])
        deleting.push(payload.delete({ collection, where, req }))
        await untilWaiting(shop.ctx, 1)
        await lockLevels(checkout, [high])
      })
    } finally {
      await Promise.allSettled(deleting)
    }
    expect(await Promise.all(deleting)).toMatchObject([{ docs: { length: count }, errors: [] }])
  },
)
