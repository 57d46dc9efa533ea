import fc from 'fast-check'
import { expect, test } from 'vitest'

import { placesIn } from './list-window'

const keys = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4000, size: 'max' }),
  fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { maxLength: 4000, size: 'max' }),
  // Sorted already, one way or the other.
  fc.nat({ max: 5000 }).map((size) => Array.from({ length: size }, (_, place) => place)),
  fc.nat({ max: 5000 }).map((size) => Array.from({ length: size }, (_, place) => -place)),
  fc.nat({ max: 5000 }).map((size) => Array.from({ length: size }, () => 7)),
)

test('a window has the same positions as in the sorted list', () => {
  const windows = fc.record({
    keys,
    from: fc.nat({ max: 5000 }),
    size: fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 5000 })),
  })
  fc.assert(
    fc.property(windows, ({ keys, from, size }) => {
      const sorted = keys.map((_, place) => place).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
      const window = { from, to: from + size }
      expect(placesIn(window, Float64Array.from(keys), keys.length)).toEqual(sorted.slice(from, from + size))
    }),
    { numRuns: 300 },
  )
})

test('a list with an unrepresentative sample is sorted as well', () => {
  // Every 8th of 4,096 places is in the sample: the first half of the list is not.
  const keys = Float64Array.from({ length: 8192 }, (_, place) => (place % 8 === 4 ? 1000 + place : place % 8))
  const sorted = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
  expect(placesIn({ from: 0, to: 5 }, keys, keys.length)).toEqual(sorted.slice(0, 5))
  expect(placesIn({ from: 3000, to: 3005 }, keys, keys.length)).toEqual(sorted.slice(3000, 3005))
})
