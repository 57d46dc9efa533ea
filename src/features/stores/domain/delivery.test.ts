import { describe, expect, it } from 'vitest'

import { addWorkingDays, zoneOf } from './delivery'

const zones = [
  { countries: ['DE'], minDays: 1, maxDays: 3 },
  { countries: ['DE'], minDays: 1, maxDays: 1 },
  { countries: [], minDays: 7, maxDays: 14 },
]

describe('delivery', () => {
  it('follows the first zone of a country, or that of everywhere else', () => {
    expect(zoneOf(zones, 'DE')?.maxDays).toBe(3)
    expect(zoneOf(zones, 'JP')?.maxDays).toBe(14)
    expect(zoneOf(zones.slice(0, 2), 'JP')).toBeNull()
  })

  it('takes working days', () => {
    const friday = new Date(2026, 10, 20, 18)
    expect(addWorkingDays(friday, 1)).toEqual(new Date(2026, 10, 23))
    expect(addWorkingDays(friday, 6)).toEqual(new Date(2026, 10, 30))
  })
})
