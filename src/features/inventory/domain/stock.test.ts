import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  adjust,
  allocate,
  available,
  emptyStock,
  fulfill,
  isSound,
  moveStock,
  releaseAllocation,
  releaseReservation,
  reserve,
  restock,
  stockEffects,
  stockMovement,
  type StockLevel,
  type StockMovementKind,
} from '@/features/inventory/domain/stock'

const shelf: StockLevel = { onHand: 10, reserved: 2, allocated: 3 }
const kinds = Object.keys(stockEffects) as StockMovementKind[]

describe('stock', () => {
  test('is available when nobody holds it', () => {
    expect(available(shelf)).toBe(5)
  })

  test('goes from the shelf to the shopper: reserved, allocated, fulfilled', () => {
    expect(reserve(shelf, 5)).toEqual({ ok: true, value: { onHand: 10, reserved: 7, allocated: 3 } })
    expect(allocate(shelf, 2)).toEqual({ ok: true, value: { onHand: 10, reserved: 0, allocated: 5 } })
    expect(fulfill(shelf, 3)).toEqual({ ok: true, value: { onHand: 7, reserved: 2, allocated: 0 } })
  })

  test('comes back by a release, a cancellation or a return', () => {
    expect(releaseReservation(shelf, 2)).toEqual({ ok: true, value: { onHand: 10, reserved: 0, allocated: 3 } })
    expect(releaseAllocation(shelf, 3)).toEqual({ ok: true, value: { onHand: 10, reserved: 2, allocated: 0 } })
    expect(restock(shelf, 1)).toEqual({ ok: true, value: { onHand: 11, reserved: 2, allocated: 3 } })
  })

  test('refuses more than there is, and says how many there are', () => {
    expect(reserve(shelf, 6)).toEqual({ ok: false, code: 'insufficient_stock', available: 5 })
  })

  test('refuses to give back what is not held', () => {
    expect(releaseReservation(shelf, 3)).toEqual({ ok: false, code: 'not_held', held: 2 })
    expect(fulfill(shelf, 4)).toEqual({ ok: false, code: 'not_held', held: 3 })
    expect(allocate(shelf, 3)).toEqual({ ok: false, code: 'not_held', held: 2 })
  })

  test('is corrected down to what is promised and no further', () => {
    expect(adjust(shelf, -5)).toMatchObject({ ok: true, value: { onHand: 5 } })
    expect(adjust(shelf, -6)).toEqual({ ok: false, code: 'insufficient_stock', available: 5 })
    expect(adjust(shelf, 7)).toMatchObject({ ok: true, value: { onHand: 17 } })
    expect(adjust(shelf, 0)).toEqual({ ok: false, code: 'invalid_quantity' })
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses to move %s pieces', (quantity) => {
    for (const kind of kinds.filter((one) => one !== 'adjust')) {
      expect(moveStock(shelf, kind, quantity)).toEqual({ ok: false, code: 'invalid_quantity' })
    }
  })

  test('on backorder is promised beyond the shelf, but not shipped beyond it', () => {
    const promised = reserve({ ...emptyStock, onHand: 1, allowBackorder: true }, 3)
    expect(promised.ok && available(promised.value)).toBe(-2)
    const allocated = promised.ok ? allocate(promised.value, 3) : promised
    expect(allocated.ok && fulfill(allocated.value, 2)).toEqual({ ok: false, code: 'insufficient_stock', available: 1 })
    expect(allocated.ok && fulfill(allocated.value, 1).ok).toBe(true)
  })
})

describe('invariant I1', () => {
  const step = fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: -6, max: 12 }))

  test('holds after every step of any sequence, and the ledger adds up to the level', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, allowBackorder) => {
        let level: StockLevel = { ...emptyStock, allowBackorder }
        const ledger = { onHand: 0, reserved: 0, allocated: 0 }
        for (const [kind, quantity] of steps) {
          const result = moveStock(level, kind, quantity)
          if (!result.ok) continue
          const { delta } = stockMovement(kind, quantity)
          ledger.onHand += delta.onHand
          ledger.reserved += delta.reserved
          ledger.allocated += delta.allocated
          level = result.value
          expect(isSound(level)).toBe(true)
          expect(level).toEqual({ ...ledger, allowBackorder })
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
        if (reserved.ok) expect(releaseReservation(reserved.value, quantity)).toEqual({ ok: true, value: level })
        else expect(quantity).toBeGreaterThan(onHand)
      }),
    )
  })
})
