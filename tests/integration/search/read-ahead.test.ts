import { expect, test } from 'vitest'

import { lockIndexes } from '@/features/search/projection/index-rows.repository'
import { projectBatch } from '@/features/search/projection/project-batch'
import { ReadAhead } from '@/features/search/projection/read-ahead'
import { forkContext } from '@/platform/fork-context'
import { inTransaction } from '@/platform/transaction'

import { createProduct } from '../../factories/product'
import { project } from '../support/projected'
import { openShop } from '../support/store-context'

/** A store in which a rebuild has written its first batch, and has read the second one meanwhile. */
async function betweenBatches() {
  const { ctx } = await openShop()
  const { id } = await createProduct(ctx, { title: 'Notebook' })
  await project(ctx)
  const reader = new ReadAhead(await forkContext(ctx), ctx.store.id)
  const locked = () => inTransaction(ctx, () => lockIndexes(ctx, ctx.store.id))
  const second = [id]
  await reader.take({ ids: [], upcoming: [second], indexes: await locked() })
  reader.leave(await locked())
  return { ctx, id, second, reader, locked }
}

test('products that were read while the previous batch was written are not read again', async () => {
  const { id, second, reader, locked } = await betweenBatches()
  const products = await reader.take({ ids: second, upcoming: [], indexes: await locked() })
  expect(products?.get(id)?.names).toMatchObject({ en: 'notebook' })
})

test.each([
  ['their words', { title: 'Sketchbook' }],
  ['nothing but their cards', { badge: 'New' }],
])('they are read again when %s were changed and projected meanwhile', async (_, data) => {
  const { ctx, id, second, reader, locked } = await betweenBatches()
  await ctx.payload.update({ collection: 'products', id, data })
  await project(ctx)
  expect(await reader.take({ ids: second, upcoming: [], indexes: await locked() })).toBeNull()
})

test('they are read again when only a part of the batch is projected', async () => {
  const { second, reader, locked } = await betweenBatches()
  expect(await reader.take({ ids: [...second], upcoming: [], indexes: await locked() })).toBeNull()
})

test('they are read again when the batch before was not committed', async () => {
  const { ctx, id, second, reader, locked } = await betweenBatches()
  const ahead = { reader, upcoming: [second] }
  await projectBatch(ctx, { storeId: ctx.store.id, ids: [id], isDryRun: true, ahead })
  expect(await reader.take({ ids: second, upcoming: [], indexes: await locked() })).toBeNull()
})
