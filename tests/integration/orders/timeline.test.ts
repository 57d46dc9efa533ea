import '../support/stripe'

import { expect, test } from 'vitest'

import { addToTimeline, listTimeline } from '@/features/orders/timeline.repository'
import { inTransaction } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { openShop } from '../support/store-context'

test('entries of the same moment are read in the order in which they were written', async () => {
  const { ctx } = await openShop()
  const product = await createProduct(ctx)
  const { id: orderId } = await createTestOrder(ctx, { provider: 'manual', lines: [{ product }] })
  const texts = Array.from({ length: 30 }, (_, index) => `note ${String(index)}`)
  await inTransaction(ctx, async () => {
    for (const text of texts) await addToTimeline(ctx, { orderId, type: 'note', data: { text }, key: text })
  })
  const notes = (await listTimeline(ctx, orderId)).filter(({ type }) => type === 'note')
  expect(notes.map(({ data }) => data)).toEqual(texts.map((text) => ({ text })))
})
