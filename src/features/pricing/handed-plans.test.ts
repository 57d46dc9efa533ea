import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'

import type { Context } from '@/platform/context'

import { claimedSkus, hand, releaseSkus, take } from './handed-plans'

const variant = { id: 'v', sku: 'Pen-1', options: {}, isActive: true, prices: [], measure: null, weightGrams: null }
const plan = { productId: 'a', variants: [variant], removed: [], inactive: [], counts: [] }

test('the SKUs of a plan are claimed until its variants are written, also after the plan was read', () => {
  const req = { context: {} } as PayloadRequest
  hand(req, 'a', { ctx: {} as Context, typed: [], product: {}, plan })
  expect(take(req, 'a')?.plan).toBe(plan)
  expect(take(req, 'a')).toBeUndefined()
  expect([...claimedSkus(req)]).toEqual(['pen-1'])
  releaseSkus(req, 'a')
  expect([...claimedSkus(req)]).toEqual([])
})
