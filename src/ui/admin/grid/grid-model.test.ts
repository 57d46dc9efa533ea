import { describe, expect, test } from 'vitest'

import {
  filledDown,
  inside,
  moved,
  putTexts,
  rangeOf,
  tabbed,
  textsOf,
  type GridColumn,
  type GridRow,
} from './grid-model'

const column = (name: string, kind: GridColumn['kind'] = 'text'): GridColumn => ({
  name,
  kind,
  label: name,
  longLabel: name,
})
const columns = [column('sku'), column('price', 'number'), column('sold', 'figure')]
const row = (id: string, sku: string, mark: GridRow['mark'] = null): GridRow => ({
  id,
  name: id,
  cells: { sku, price: `${sku}.00`, sold: '1' },
  mark,
  changed: [],
  problems: {},
})
const rows = [row('a', '1'), row('b', '2'), row('c', '3'), row('d', '4')]
const shown = { rows, columns }
const size = { rows: 4, columns: 3 }
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
const written = (changes: readonly { rowId: string; column: string; text: string }[]) =>
  changes.map(({ rowId, column: name, text }) => `${rowId}.${name}=${text}`)

describe('keys', () => {
  test.each([
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['ArrowUp', true, { row: 0, column: 1 }],
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', true, { row: 3, column: 2 }],
    ['PageDown', false, { row: 3, column: 1 }],
    ['x', false, null],
  ])('%s moves within the table', (key, isControl, place) => {
    expect(moved({ row: 1, column: 1 }, key, { isControl, size })).toEqual(place)
  })

  test('Tab goes through the rows and leaves at the ends', () => {
    expect(tabbed({ row: 0, column: 2 }, false, size)).toEqual({ row: 1, column: 0 })
    expect(tabbed({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 2 })
    expect(tabbed({ row: 3, column: 2 }, false, size)).toBeNull()
    expect(tabbed({ row: 0, column: 0 }, true, size)).toBeNull()
  })

  test('a place stays inside a table that was filtered', () => {
    expect(inside({ row: 9, column: 9 }, { rows: 1, columns: 2 })).toEqual({ row: 0, column: 1 })
  })
})

describe('a block of texts', () => {
  test('is read in any direction of the selection', () => {
    const selected = rangeOf({ anchor: { row: 2, column: 1 }, active: { row: 1, column: 0 } })
    expect(textsOf(shown, selected)).toEqual([
      ['2', '2.00'],
      ['3', '3.00'],
    ])
  })

  test('is laid from the first selected cell on, and what reaches beyond the table is left out', () => {
    const block = [
      ['x', '5'],
      ['y', '6'],
      ['z', '7'],
    ]
    expect(written(putTexts(shown, range(2, 1), block))).toEqual(['c.price=x', 'd.price=y'])
  })

  test('fills a larger selection by repeating it', () => {
    expect(written(putTexts(shown, range(0, 1, 2, 1), [['9']]))).toEqual(['a.price=9', 'b.price=9', 'c.price=9'])
    expect(written(putTexts(shown, range(0, 0, 3, 0), [['x'], ['y']]))).toEqual([
      'a.sku=x',
      'b.sku=y',
      'c.sku=x',
      'd.sku=y',
    ])
  })

  test('skips rows that are to be deleted, and read-only columns', () => {
    const deleted = { columns, rows: [rows[0], row('b', '2', 'removed')].filter((each) => each !== undefined) }
    expect(written(putTexts(deleted, range(0, 1, 1, 2), [['9']]))).toEqual(['a.price=9'])
  })
})

describe('filling down', () => {
  test('copies the first selected row', () => {
    expect(written(filledDown(shown, range(1, 0, 3, 1)))).toEqual([
      'c.sku=2',
      'c.price=2.00',
      'd.sku=2',
      'd.price=2.00',
    ])
  })

  test('copies the row above into one row', () => {
    expect(written(filledDown(shown, range(2, 1)))).toEqual(['c.price=2.00'])
    expect(filledDown(shown, range(0, 1))).toEqual([])
  })
})
