import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { missingVariants, optionKey, variantMatrix } from '@/features/catalog/domain/variant-matrix'

const color = { code: 'color', values: ['ink', 'bone'] }
const size = { code: 'size', values: ['a5', 'a6'] }

describe('variantMatrix', () => {
  test('combines every value with every other, the last option turning fastest', () => {
    expect(variantMatrix([color, size])).toEqual([
      { color: 'ink', size: 'a5' },
      { color: 'ink', size: 'a6' },
      { color: 'bone', size: 'a5' },
      { color: 'bone', size: 'a6' },
    ])
  })

  test('gives a product without options its one variant', () => {
    expect(variantMatrix([])).toEqual([{}])
    expect(variantMatrix([{ code: 'color', values: [] }])).toEqual([{}])
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
        const keys = variantMatrix(list).map(optionKey)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).toHaveLength(
          list.reduce((product, option) => product * Math.max(1, new Set(option.values).size), 1),
        )
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

test('missingVariants leaves out what exists', () => {
  expect(missingVariants([color, size], [{ size: 'a5', color: 'ink' }])).toHaveLength(3)
})
