import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkFulfillment, remainingLines } from '@/features/fulfillment/domain/fulfillable-lines'
import { piecesByLine, type FulfilledLine } from '@/features/orders/domain/fulfilled-lines'
import { carriers, trackingUrl } from '@/features/fulfillment/domain/tracking'

const lines = [
  { id: 'pen', quantity: 3, isDigital: false },
  { id: 'ink', quantity: 2, canceled: 1, isDigital: false },
  { id: 'book', quantity: 1, isDigital: true },
]
const none = new Map<string, number>()

describe('a fulfillment', () => {
  test('has the ordered pieces without canceled, shipped and digital ones', () => {
    expect(remainingLines(lines, none)).toEqual([
      { lineId: 'pen', quantity: 3 },
      { lineId: 'ink', quantity: 1 },
    ])
    const shipped = piecesByLine([
      { lineId: 'pen', quantity: 1 },
      { lineId: 'pen', quantity: 2 },
    ])
    expect(remainingLines(lines, shipped)).toEqual([{ lineId: 'ink', quantity: 1 }])
  })

  test('lists each line once', () => {
    const twice = [
      { lineId: 'pen', quantity: 1 },
      { lineId: 'pen', quantity: 2 },
    ]
    expect(checkFulfillment(lines, none, twice)).toEqual({ ok: true, value: [{ lineId: 'pen', quantity: 3 }] })
  })

  test.each([
    [[], { code: 'nothing_to_fulfill' }],
    [[{ lineId: 'lamp', quantity: 1 }], { code: 'unknown_line', lineId: 'lamp' }],
    [[{ lineId: 'book', quantity: 1 }], { code: 'unknown_line', lineId: 'book' }],
    [[{ lineId: 'pen', quantity: 0 }], { code: 'invalid_quantity', lineId: 'pen' }],
    [[{ lineId: 'pen', quantity: 1.5 }], { code: 'invalid_quantity', lineId: 'pen' }],
    [[{ lineId: 'ink', quantity: 2 }], { code: 'exceeds_remaining', lineId: 'ink', remaining: 1 }],
    [
      [
        { lineId: 'pen', quantity: 2 },
        { lineId: 'pen', quantity: 2 },
      ],
      { code: 'exceeds_remaining', lineId: 'pen', remaining: 3 },
    ],
  ])('of %j is refused', (wanted, failure) => {
    expect(checkFulfillment(lines, none, wanted)).toEqual({ ok: false, ...failure })
  })

  test('never ships more than was ordered, in any sequence of parcels', () => {
    const parcel = fc.array(
      fc.record({ lineId: fc.constantFrom('pen', 'ink', 'book'), quantity: fc.integer({ min: -1, max: 4 }) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(parcel, { maxLength: 10 }), (parcels) => {
        const sent: { lines: FulfilledLine[] }[] = []
        for (const wanted of parcels) {
          const result = checkFulfillment(lines, piecesByLine(sent.flatMap((parcel) => parcel.lines)), wanted)
          if (result.ok) sent.push({ lines: result.value })
        }
        const shipped = piecesByLine(sent.flatMap((parcel) => parcel.lines))
        expect(shipped.get('pen') ?? 0).toBeLessThanOrEqual(3)
        expect(shipped.get('ink') ?? 0).toBeLessThanOrEqual(1)
        expect(shipped.has('book')).toBe(false)
      }),
    )
  })
})

describe('tracking', () => {
  test.each(carriers)('$name has a page for a number', ({ code }) => {
    const url = trackingUrl(code.toUpperCase(), ' 1Z 999-AA1 ')
    expect(url).toMatch(/^https:\/\/.*1Z999-AA1$/)
  })

  test('of another carrier is the link that staff typed, if it is valid', () => {
    expect(trackingUrl('Pigeon', 'P1', 'https://pigeon.example/p1')).toBe('https://pigeon.example/p1')
    expect(trackingUrl('Pigeon', 'P1')).toBeNull()
    expect(trackingUrl('Pigeon', 'P1', 'javascript:alert(1)')).toBeNull()
    expect(trackingUrl('Pigeon', 'P1', 'http://pigeon.example')).toBeNull()
  })

  test('refuses an invalid number', () => {
    expect(trackingUrl('dhl', '<script>')).toBeNull()
    expect(trackingUrl('toString', '12345')).toBeNull()
  })
})
