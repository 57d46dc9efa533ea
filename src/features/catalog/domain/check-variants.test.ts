import { describe, expect, test } from 'vitest'

import { checkOptions } from './check-options'
import { checkVariants, type CheckedVariant } from './check-variants'
import { toOptionRows } from './option-rows'
import { inDefaultLanguage } from '@/shared/panel-texts'

const options = toOptionRows([
  {
    id: 'c',
    code: 'color',
    label: 'Color',
    values: [
      { id: 'c1', code: 'ink', label: 'Ink' },
      { id: 'c2', code: 'bone' },
    ],
  },
])
const price = { currency: 'USD', amount: 1000, compareAt: null }
const ink: CheckedVariant = { sku: 'A-1', options: { color: 'ink' }, isActive: true, prices: [price] }
const rules = { options, currencies: ['USD', 'EUR'], reader: inDefaultLanguage }
const problemsOf = (...rows: CheckedVariant[]) =>
  checkVariants(rules, rows).map(({ row, cell, price: at }) => [row, cell, at])

describe('variants', () => {
  test('of different options and SKUs are right', () => {
    expect(problemsOf(ink, { ...ink, sku: 'A-2', options: { color: 'bone' } })).toEqual([])
  })

  test.each<[string, Partial<CheckedVariant>, string]>([
    ['no value', { options: {} }, 'It has no value for Color.'],
    ['an unknown value', { options: { color: 'red' } }, '“red” is not a value of Color.'],
    ['an unknown option', { options: { color: 'ink', size: 'a5' } }, 'The product has no option “size”.'],
    ['a SKU with a space', { sku: 'A 1' }, 'Use letters, digits'],
    ['an empty SKU', { sku: '' }, 'Use letters, digits'],
    ['a SKU with an invisible mark', { sku: 'A\u200b1' }, 'Use letters, digits'],
    ['a SKU of 61 letters', { sku: 'A'.repeat(61) }, 'at most 60 characters'],
    ['a currency that is none', { prices: [{ ...price, currency: 'xyz' }] }, 'Use the code of a currency'],
    [
      'a currency that the store does not sell in',
      { prices: [{ ...price, currency: 'GBP' }] },
      'The store sells in USD, EUR',
    ],
    ['two prices in one currency', { prices: [price, price] }, 'There is a price in USD already'],
    ['a price below zero', { prices: [{ ...price, amount: -1 }] }, 'Enter an amount such as 4.50'],
    ['a price beyond all bounds', { prices: [{ ...price, amount: 1e15 }] }, 'Enter an amount of at most'],
    ['a former price that is lower', { prices: [{ ...price, compareAt: 900 }] }, 'The former price must be higher'],
    ['a former price that is the same', { prices: [{ ...price, compareAt: 1000 }] }, 'The former price must be higher'],
  ])('are refused with %s', (_, wrong, message) => {
    const problems = checkVariants(rules, [
      { ...ink, sku: 'B', options: { color: 'bone' } },
      { ...ink, ...wrong },
    ])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ row: 1, message: expect.stringContaining(message) as string })
  })

  test('may not share a combination or a SKU, in whatever letters', () => {
    expect(problemsOf(ink, { ...ink, sku: 'A-2' })).toEqual([[1, 'options', undefined]])
    expect(problemsOf(ink, { ...ink, sku: 'a-1', options: { color: 'bone' } })).toEqual([[1, 'sku', undefined]])
    expect(checkVariants({ ...rules, takenSkus: new Set(['a-1']) }, [ink])).toMatchObject([{ cell: 'sku' }])
  })

  test('that are off sale may be made for a draft, and keep removed values', () => {
    const drafted = toOptionRows([{ code: 'color', label: 'Color', values: [{ code: 'red' }] }])
    const red = { ...ink, options: { color: 'red' } }
    expect(checkVariants({ ...rules, drafted }, [red])[0]?.message).toContain('Publish the product’s new options first')
    expect(checkVariants({ ...rules, drafted }, [{ ...red, isActive: false }])).toEqual([])
    const gone = { ...ink, options: { color: 'gone' }, isActive: false }
    expect(checkVariants(rules, [gone])).toHaveLength(1)
    expect(checkVariants(rules, [{ ...gone, storedOptions: gone.options }])).toEqual([])
    expect(checkVariants(rules, [{ ...gone, isActive: true, storedOptions: gone.options }])).toHaveLength(1)
  })
})

describe('codes of options', () => {
  const check = (list: unknown, former: unknown = []) =>
    checkOptions(toOptionRows(list), toOptionRows(former), inDefaultLanguage).map(({ path }) => path)
  const values = [{ code: 'a' }]

  test('are unique inside the product, and those of values inside their option', () => {
    expect(
      check([
        { code: 'x', values },
        { code: 'y', values },
      ]),
    ).toEqual([])
    expect(
      check([
        { code: 'x', values },
        { code: 'x', values },
      ]),
    ).toEqual(['options.1.code'])
    expect(check([{ code: 'x', values: [{ code: 'a' }, { code: 'b' }, { code: 'a' }] }])).toEqual([
      'options.0.values.2.code',
    ])
  })

  test.each(['A', 'a b', '-a', 'a--b', 'ä', 'a'.repeat(41), 'a:b'])('cannot be %s', (code) => {
    expect(check([{ code, values: [{ code }] }])).toEqual(['options.0.code', 'options.0.values.0.code'])
  })

  test('may be empty in a draft, unless the row had one', () => {
    const empty = [{ id: '1', code: '', values: [{ id: '2', code: '' }] }]
    expect(check(empty)).toEqual([])
    expect(check(empty, [{ id: '1', code: 'x', values: [{ id: '2', code: 'a' }] }])).toEqual([
      'options.0.code',
      'options.0.values.0.code',
    ])
  })
})
