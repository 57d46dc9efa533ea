import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { measureText, measureUnits, parseMeasure } from './measure'

describe('a content as it is typed', () => {
  test.each([
    ['50 ml', 50, 'ml'],
    ['50ml', 50, 'ml'],
    [' 1.5 L ', 1500, 'ml'],
    ['75 cl', 750, 'ml'],
    ['0,25 kg', 250, 'g'],
    ['2.5 m', 2500, 'mm'],
    ['1 piece', 1, 'piece'],
    ['80 pieces', 80, 'piece'],
    ['80 Stück', 80, 'piece'],
    ['80 قطعة', 80, 'piece'],
  ] as const)('%j is %i %s', (text, quantity, unit) => {
    expect(parseMeasure(text)).toEqual({ ok: true, value: { quantity, unit } })
  })

  test.each([
    '50',
    'ml',
    '0 ml',
    '0.0 kg',
    '-5 g',
    '1.5 ml',
    '1.2345 kg',
    '1,000.5 g',
    '50 oz',
    '5 ml 5',
    '1e3 g',
    '5 constructor',
  ])('%j is refused', (text) => {
    expect(parseMeasure(text)).toEqual({ ok: false, code: 'invalid_measure' })
  })

  test('may be left out', () => {
    expect(parseMeasure('  ')).toEqual({ ok: true, value: null })
  })

  test('is read back as it is shown', () => {
    const measures = fc.record({ quantity: fc.integer({ min: 1, max: 1e9 }), unit: fc.constantFrom(...measureUnits) })
    fc.assert(
      fc.property(measures, (measure) => {
        expect(parseMeasure(measureText(measure))).toEqual({ ok: true, value: measure })
      }),
    )
  })
})
