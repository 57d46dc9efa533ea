import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { rowLengthOfEach, rowLengths } from '@/ui/row-lengths'

describe('the rows of a grid', () => {
  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [4]],
    [5, [5]],
    [6, [3, 3]],
    [7, [3, 4]],
    [8, [4, 4]],
    [9, [3, 3, 3]],
    [10, [3, 3, 4]],
    [13, [3, 3, 3, 4]],
  ])('%i products on a desktop', (count, rows) => {
    expect(rowLengths(count, { least: 3, most: 4 })).toEqual(rows)
  })

  it('show the first of an odd number large on a phone', () => {
    expect(rowLengths(5, { least: 1, most: 2 })).toEqual([1, 2, 2])
    expect(rowLengthOfEach(3, { least: 1, most: 2 })).toEqual([1, 2, 2])
  })

  it('are all full, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 6 }), (count, most) => {
        const rows = rowLengths(count, { least: Math.max(1, most - 1), most })
        expect(rows.reduce((sum, length) => sum + length, 0)).toBe(count)
        expect(Math.max(0, ...rows)).toBeLessThanOrEqual(most + 1)
        expect(Math.max(0, ...rows) - Math.min(most + 1, ...rows)).toBeLessThanOrEqual(count === 0 ? 0 : 1)
        expect(rows).toEqual(rows.toSorted((a, b) => a - b))
        expect(rowLengthOfEach(count, { least: 1, most })).toHaveLength(count)
      }),
    )
  })
})
