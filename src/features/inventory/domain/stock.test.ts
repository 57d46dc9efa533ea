import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  adjust,
  allocate,
  applyStock,
  available,
  deallocate,
  emptyStock,
  fulfill,
  isSound,
  release,
  reserve,
  splitBackorder,
  stockEffects,
  stockMovement,
  type StockLevel,
  type StockOperation,
} from '@/features/inventory/domain/stock'

const shelf: StockLevel = { onHand: 10, reserved: 2, allocated: 3 }
const operations = Object.keys(stockEffects) as StockOperation[]

describe('stock', () => {
  test('is available when nobody holds it', () => {
    expect(available(shelf)).toBe(5)
  })

  test('goes from the shelf to the shopper: reserved, allocated, fulfilled', () => {
    const reserved = reserve(shelf, 5)
    expect(reserved).toEqual({ ok: true, value: { onHand: 10, reserved: 7, allocated: 3 } })
    expect(allocate(shelf, 2)).toEqual({ ok: true, value: { onHand: 10, reserved: 0, allocated: 5 } })
    expect(fulfill(shelf, 3)).toEqual({ ok: true, value: { onHand: 7, reserved: 2, allocated: 0 } })
  })

  test('comes back by a release or a cancellation', () => {
    expect(release(shelf, 2)).toEqual({ ok: true, value: { onHand: 10, reserved: 0, allocated: 3 } })
    expect(deallocate(shelf, 3)).toEqual({ ok: true, value: { onHand: 10, reserved: 2, allocated: 0 } })
  })

  test('refuses more than there is, and says how many there are', () => {
    expect(reserve(shelf, 6)).toEqual({ ok: false, code: 'insufficient_stock', available: 5 })
    expect(applyStock(shelf, 'allocate_available', 6)).toMatchObject({ code: 'insufficient_stock' })
  })

  test('refuses to give back what is not held', () => {
    expect(release(shelf, 3)).toEqual({ ok: false, code: 'not_held', held: 2 })
    expect(fulfill(shelf, 4)).toEqual({ ok: false, code: 'not_held', held: 3 })
    expect(allocate(shelf, 3)).toEqual({ ok: false, code: 'not_held', held: 2 })
  })

  test('is corrected down to what is promised and no further', () => {
    expect(adjust(shelf, -5)).toMatchObject({ ok: true, value: { onHand: 5 } })
    expect(adjust(shelf, -6)).toEqual({ ok: false, code: 'insufficient_stock', available: 5 })
    expect(adjust(shelf, 7)).toMatchObject({ ok: true, value: { onHand: 17 } })
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s pieces', (quantity) => {
    for (const operation of operations) {
      expect(applyStock(shelf, operation, quantity)).toEqual({ ok: false, code: 'invalid_quantity' })
    }
    expect(splitBackorder(shelf, quantity, true).ok).toBe(false)
  })

  test('splits a backorder between the shelf and a later delivery', () => {
    expect(splitBackorder(shelf, 8, true)).toEqual({ ok: true, value: { reserved: 5, backordered: 3 } })
    expect(splitBackorder(shelf, 8, false)).toMatchObject({ ok: false, code: 'insufficient_stock' })
    expect(splitBackorder(shelf, 5, false)).toEqual({ ok: true, value: { reserved: 5, backordered: 0 } })
  })
})

describe('invariant I1', () => {
  const step = fc.tuple(fc.constantFrom(...operations), fc.integer({ min: -2, max: 12 }))

  test('holds after every step of any sequence, and the ledger adds up to the level', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let level = emptyStock
        const ledger = { onHand: 0, reserved: 0, allocated: 0 }
        for (const [operation, quantity] of steps) {
          const result = applyStock(level, operation, quantity)
          if (!result.ok) continue
          const { delta } = stockMovement(operation, quantity)
          ledger.onHand += delta.onHand
          ledger.reserved += delta.reserved
          ledger.allocated += delta.allocated
          level = result.value
          expect(isSound(level)).toBe(true)
          expect(level).toEqual(ledger)
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('two hundred buyers of ten pieces make ten reservations', () => {
    let level: StockLevel = { ...emptyStock, onHand: 10 }
    let served = 0
    for (let buyer = 0; buyer < 200; buyer += 1) {
      const result = reserve(level, 1)
      if (!result.ok) continue
      level = result.value
      served += 1
    }
    expect(served).toBe(10)
    expect(level).toEqual({ onHand: 10, reserved: 10, allocated: 0 })
  })

  test('a checkout that ends gives back exactly what it took', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 100 }), (onHand, quantity) => {
        const level = { ...emptyStock, onHand }
        const reserved = reserve(level, quantity)
        if (reserved.ok) expect(release(reserved.value, quantity)).toEqual({ ok: true, value: level })
        else expect(quantity).toBeGreaterThan(onHand)
      }),
    )
  })
})
