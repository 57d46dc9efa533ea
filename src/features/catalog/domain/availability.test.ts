import { describe, expect, test } from 'vitest'

import { availability, productAvailability, purchasable } from '@/features/catalog/domain/availability'

describe('availability', () => {
  test.each([
    [10, false, 'in_stock'],
    [5, false, 'low_stock'],
    [1, false, 'low_stock'],
    [0, false, 'sold_out'],
    [-1, false, 'sold_out'],
    [0, true, 'backorder'],
    [3, true, 'in_stock'],
    [null, false, 'in_stock'],
  ] as const)('%s left, backorder %s: %s', (available, backorder, expected) => {
    expect(availability({ available, backorder, lowStockThreshold: 5 })).toBe(expected)
  })

  test('of a product is that of its most buyable variant', () => {
    expect(productAvailability(['sold_out', 'low_stock'])).toBe('low_stock')
    expect(productAvailability(['sold_out', 'sold_out'])).toBe('sold_out')
    expect(productAvailability([])).toBe('sold_out')
  })

  test('limits the quantity only where stock does', () => {
    expect(purchasable({ available: 3, backorder: false })).toBe(3)
    expect(purchasable({ available: 0, backorder: true })).toBeNull()
    expect(purchasable({ available: null, backorder: false })).toBeNull()
  })
})
