import { describe, expect, test } from 'vitest'

import { checkOptions } from './check-options'
import { checkVariants, type CheckedVariant } from './check-variants'
import { toOptionRows } from './option-rows'

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
const rules = { options, currencies: ['USD', 'EUR'] }
const problemsOf = (...rows: CheckedVariant[]) =>
  checkVariants(rules, rows).map(({ row, cell, price: at }) => [row, cell, at])

/** Of a problem of option values the reason, which is a message inside it. */
const keyOf = ({ key, values }: ReturnType<typeof checkVariants>[number]['problem']): string => {
  const reason = values?.['problem']
  return typeof reason === 'object' ? reason.key : key
}

describe('variants', () => {
  test('with different options and SKUs are valid', () => {
    expect(problemsOf(ink, { ...ink, sku: 'A-2', options: { color: 'bone' } })).toEqual([])
  })

  test.each<[string, Partial<CheckedVariant>, string]>([
    ['no value', { options: {} }, 'variants.optionValues.noValue'],
    ['an unknown value', { options: { color: 'red' } }, 'variants.optionValues.unknownValue'],
    ['an unknown option', { options: { color: 'ink', size: 'a5' } }, 'variants.optionValues.unknownOption'],
    ['a SKU with a space', { sku: 'A 1' }, 'variants.sku.refused'],
    ['an empty SKU', { sku: '' }, 'variants.sku.refused'],
    ['a SKU with an invisible mark', { sku: 'A\u200b1' }, 'variants.sku.refused'],
    ['a SKU of 61 letters', { sku: 'A'.repeat(61) }, 'variants.sku.refused'],
    ['an unknown currency', { prices: [{ ...price, currency: 'xyz' }] }, 'variants.pricesCurrency.code'],
    [
      'a currency that the store does not sell in',
      { prices: [{ ...price, currency: 'GBP' }] },
      'variants.pricesCurrency.notSold',
    ],
    ['two prices in one currency', { prices: [price, price] }, 'variants.pricesCurrency.repeated'],
    ['a price below zero', { prices: [{ ...price, amount: -1 }] }, 'amount.example'],
    ['a price beyond all bounds', { prices: [{ ...price, amount: 1e15 }] }, 'amount.most'],
    [
      'a former price that is lower',
      { prices: [{ ...price, compareAt: 900 }] },
      'variants.pricesCompareAtAmount.refused',
    ],
    [
      'a former price that is the same',
      { prices: [{ ...price, compareAt: 1000 }] },
      'variants.pricesCompareAtAmount.refused',
    ],
  ])('are refused with %s', (_, wrong, key) => {
    const problems = checkVariants(rules, [
      { ...ink, sku: 'B', options: { color: 'bone' } },
      { ...ink, ...wrong },
    ])
    expect(problems.map(({ row, problem }) => [row, keyOf(problem)])).toEqual([[1, key]])
  })

  test('may not share a combination or a SKU, in whatever letters', () => {
    expect(problemsOf(ink, { ...ink, sku: 'A-2' })).toEqual([[1, 'options', undefined]])
    expect(problemsOf(ink, { ...ink, sku: 'a-1', options: { color: 'bone' } })).toEqual([[1, 'sku', undefined]])
    expect(checkVariants({ ...rules, takenSkus: new Set(['a-1']) }, [ink])).toMatchObject([{ cell: 'sku' }])
  })

  test('that are off sale may be made for a draft, and keep removed values', () => {
    const drafted = toOptionRows([{ code: 'color', label: 'Color', values: [{ code: 'red' }] }])
    const red = { ...ink, options: { color: 'red' } }
    expect(checkVariants({ ...rules, drafted }, [red])[0]?.problem.key).toBe('variants.optionValues.publishFirst')
    expect(checkVariants({ ...rules, drafted }, [{ ...red, isActive: false }])).toEqual([])
    const gone = { ...ink, options: { color: 'gone' }, isActive: false }
    expect(checkVariants(rules, [gone])).toHaveLength(1)
    expect(checkVariants(rules, [{ ...gone, storedOptions: gone.options }])).toEqual([])
    expect(checkVariants(rules, [{ ...gone, isActive: true, storedOptions: gone.options }])).toHaveLength(1)
  })
})

describe('codes of options', () => {
  const check = (list: unknown, former: unknown = []) =>
    checkOptions(toOptionRows(list), toOptionRows(former)).map(({ path }) => path)
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
