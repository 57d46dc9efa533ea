import { expect, test } from 'vitest'

import { unsoldPrices } from './row-problems'

const sold = ['USD', 'EUR'] as const
type Amounts = Record<string, string>
const cells = (price: Amounts, compareAt: Amounts = {}) => ({
  ...{ sku: 'A', isActive: true, price, compareAt, measure: '', onHand: '' },
})
const cellsOf = (price: Amounts, shown: Amounts | null = null) =>
  unsoldPrices({ ...cells(price), shown: shown && cells(shown) }, sold).map(({ cell }) => cell)

test('a price in a currency that the store does not sell in is refused, because it would not be saved', () => {
  expect(cellsOf({ USD: '9.00', XYZ: '5', GBP: '4' })).toEqual(['price.XYZ', 'price.GBP'])
  expect(unsoldPrices({ ...cells({ GBP: '4' }), shown: null }, sold)).toEqual([
    {
      cell: 'price.GBP',
      problem: { of: 'pricing', key: 'cells.notSold', values: { currencies: 'USD, EUR', currency: 'GBP' } },
    },
  ])
})

test('so is a former price alone', () => {
  const typed = cells({ USD: '9.00' }, { USD: '12.00', GBP: '12.00', EUR: ' ' })
  expect(unsoldPrices({ ...typed, shown: null }, sold).map(({ cell }) => cell)).toEqual(['compareAt.GBP'])
  expect(unsoldPrices({ ...typed, shown: cells({}, { GBP: '11.00' }) }, sold)).toEqual([])
})

test('an empty one, and one that the table showed, are accepted', () => {
  expect(cellsOf({ USD: '9.00', GBP: ' ' })).toEqual([])
  expect(cellsOf({ USD: '9.00', GBP: '4' }, { GBP: '4' })).toEqual([])
})
