import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  combinationCount,
  missingVariants,
  optionKey,
  placesIn,
  variantMatrix,
} from '@/features/catalog/domain/variant-matrix'

const color = { code: 'color', values: ['ink', 'bone'] }
const size = { code: 'size', values: ['a5', 'a6'] }

describe('variantMatrix', () => {
  test('combines every value with every other, the last option changing fastest', () => {
    expect([...variantMatrix([color, size])]).toEqual([
      { color: 'ink', size: 'a5' },
      { color: 'ink', size: 'a6' },
      { color: 'bone', size: 'a5' },
      { color: 'bone', size: 'a6' },
    ])
  })

  test('gives a product without options its one variant', () => {
    expect([...variantMatrix([])]).toEqual([{}])
    expect([...variantMatrix([{ code: 'color', values: [] }])]).toEqual([{}])
  })

  test('has no combination twice', () => {
    const values = fc.array(fc.string(), { maxLength: 4 })
    const options = fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1 }), values }), {
      maxLength: 3,
      selector: (option) => option.code,
    })
    fc.assert(
      fc.property(options, (list) => {
        fc.pre(list.every(({ code }) => code !== '__proto__'))
        const matrix = [...variantMatrix(list)]
        expect(new Set(matrix.map(optionKey)).size).toBe(matrix.length)
        expect(matrix).toHaveLength(
          list.reduce((product, option) => product * Math.max(1, new Set(option.values).size), 1),
        )
        expect(combinationCount(list)).toBe(matrix.length)
        expect(matrix.map(placesIn(list))).toEqual(matrix.map((_, place) => place))
      }),
    )
  })
})

describe('optionKey', () => {
  test('does not depend on the order of the options', () => {
    expect(optionKey({ size: 'a5', color: 'ink' })).toBe('color=ink&size=a5')
    expect(optionKey({ color: 'ink', size: 'a5' })).toBe('color=ink&size=a5')
    expect(optionKey({})).toBe('')
  })

  test('cannot be forged by a value that looks like a key', () => {
    expect(optionKey({ a: '1&b=2' })).not.toBe(optionKey({ a: '1', b: '2' }))
  })
})

describe('missingVariants', () => {
  test('leaves out existing variants, and does not count those that do not fit the options', () => {
    const existing = [{ size: 'a5', color: 'ink' }, { color: 'red', size: 'a5' }, { color: 'ink' }, {}]
    expect(missingVariants([color, size], existing, 10)).toEqual({
      count: 3,
      first: [
        { color: 'ink', size: 'a6' },
        { color: 'bone', size: 'a5' },
        { color: 'bone', size: 'a6' },
      ],
    })
    expect(missingVariants([], [], 10)).toEqual({ count: 1, first: [{}] })
    expect(missingVariants([], [{}], 10)).toEqual({ count: 0, first: [] })
  })

  test('generates no more than requested, for a million combinations as for ten', () => {
    const many = ['a', 'b', 'c'].map((code) => ({
      code,
      values: Array.from({ length: 100 }, (_, index) => String(index)),
    }))
    const [last] = [{ a: '99', b: '99', c: '99' }]
    expect(placesIn(many)(last)).toBe(999_999)
    const { count, first } = missingVariants(many, [last, { a: '0', b: '0', c: '0' }], 2)
    expect([count, first]).toEqual([
      999_998,
      [
        { a: '0', b: '0', c: '1' },
        { a: '0', b: '0', c: '2' },
      ],
    ])
    expect(missingVariants(many, [], 0).first).toEqual([])
  })
})
