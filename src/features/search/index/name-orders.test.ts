import { beforeEach, expect, test, vi } from 'vitest'

import type { Context } from '@/platform/context'

import { NameOrders } from './name-orders'
import { selectNameOrder, selectPredecessors } from './name.repository'

vi.mock('./name.repository', () => ({ selectNameOrder: vi.fn(), selectPredecessors: vi.fn() }))

// The repository is a stand-in, so nothing looks into the context.
const ctx = {} as Context
const index = { id: 1, version: 1 }

/** A reading of all names that ends when it is told to. */
function heldReading(): (order: readonly number[]) => void {
  let end: (order: Uint32Array) => void = () => undefined
  vi.mocked(selectNameOrder).mockReturnValueOnce(
    new Promise((resolve) => {
      end = resolve
    }),
  )
  return (order) => {
    end(Uint32Array.from(order))
  }
}

beforeEach(() => {
  vi.mocked(selectNameOrder).mockReset()
  vi.mocked(selectPredecessors).mockReset()
})

test('a product that is renamed while all names are read is read again by the next list', async () => {
  const names = new NameOrders()
  const endReading = heldReading()
  const first = names.ranks(ctx, index, 'en')
  await Promise.resolve()
  names.forget([1])
  endReading([0, 1, 2])
  expect([...(await first)]).toEqual([0, 1, 2])
  vi.mocked(selectPredecessors).mockResolvedValueOnce([{ ordinal: 1, after: null }])
  expect([...(await names.ranks(ctx, index, 'en'))]).toEqual([1, 0, 2])
})

test('lists that come at once read one after the other, and only what has changed', async () => {
  const names = new NameOrders()
  const endReading = heldReading()
  const both = Promise.all([names.ranks(ctx, index, 'en'), names.ranks(ctx, index, 'en')])
  endReading([1, 0])
  expect((await both).map((ranks) => [...ranks])).toEqual([
    [1, 0],
    [1, 0],
  ])
  expect(vi.mocked(selectNameOrder)).toHaveBeenCalledTimes(1)
  expect(vi.mocked(selectPredecessors)).not.toHaveBeenCalled()
})

test('changes are not lost when their reading fails', async () => {
  const names = new NameOrders()
  vi.mocked(selectNameOrder).mockResolvedValueOnce(Uint32Array.of(0, 1))
  await names.ranks(ctx, index, 'en')
  names.forget([0])
  vi.mocked(selectPredecessors).mockRejectedValueOnce(new Error('gone'))
  await expect(names.ranks(ctx, index, 'en')).rejects.toThrow('gone')
  vi.mocked(selectPredecessors).mockResolvedValueOnce([{ ordinal: 0, after: 1 }])
  expect([...(await names.ranks(ctx, index, 'en'))]).toEqual([1, 0])
})
