import { describe, expect, test } from 'vitest'

import { addVariants, setRemoved, typeCell } from './edit-variants'
import { tableProblems } from './table-problems'
import type { MatrixRow, TypedVariant } from './typed-variants'
import { followRows, variantTable } from './variant-table'

const size = { code: 'size', values: ['a4', 'a5', 'a6'] }
const table = { options: [size], currencies: ['USD', 'EUR'] as const }

const saved = (value: string, cells: Partial<MatrixRow> = {}): MatrixRow => ({
  id: `id-${value}`,
  sku: `PAD-${value}`,
  options: { size: value },
  isActive: true,
  price: { USD: '9.00', EUR: '8.00' },
  compareAt: { USD: '', EUR: '' },
  measure: '',
  onHand: '10',
  stock: { reserved: 1, allocated: 0, available: 9, allowBackorder: false },
  weightGrams: 100,
  ...cells,
})
const present = [saved('a4'), saved('a5')]

const rowsOf = (typed: readonly TypedVariant[], shop: readonly MatrixRow[] = present) =>
  variantTable(shop, typed, table)

/** Types into the row of an option value. */
function type(
  typed: readonly TypedVariant[],
  value: string,
  cells: Readonly<Record<string, string>>,
  shop = present,
): readonly TypedVariant[] {
  return Object.entries(cells).reduce((all, [name, text]) => {
    const row = rowsOf(all, shop).find(({ options }) => options['size'] === value)
    if (!row) throw new Error(`No row of ${value}`)
    return typeCell(all, row, { name: name as 'sku', text })
  }, typed)
}

const problemsOf = (typed: readonly TypedVariant[], shop = present) =>
  [...tableProblems(rowsOf(typed, shop), table.currencies)].flatMap(([id, list]) =>
    list.map(({ cell }) => `${id}.${cell}`),
  )

describe('what was typed', () => {
  test('holds the rows that differ from what is saved, and no others', () => {
    const typed = type([], 'a5', { 'price.USD': '9.75', onHand: '12' })
    expect(typed).toMatchObject([{ id: 'id-a5', price: { USD: '9.75', EUR: '8.00' }, shown: { onHand: '10' } }])
    expect(type(typed, 'a5', { 'price.USD': '9.00', onHand: '10' })).toEqual([])
  })

  test('does not overwrite later sales and changes in cells that were not edited', () => {
    const typed = type([], 'a4', { sku: 'NEW' })
    const now = [saved('a4', { onHand: '7', price: { USD: '5.00', EUR: '4.00' } }), saved('a5')]
    expect(rowsOf(typed, now)[0]).toMatchObject({ sku: 'NEW', onHand: '7', price: { USD: '5.00' } })
  })

  test('refuses a count whose pieces have changed, and accepts the next one that is typed', () => {
    const typed = type([], 'a4', { onHand: '15' })
    const now = [saved('a4', { onHand: '8' }), saved('a5')]
    expect(problemsOf(typed, now)).toEqual(['id-a4.onHand'])
    expect(problemsOf(type(typed, 'a4', { onHand: '13' }, now), now)).toEqual([])
  })

  test('is shown in the order of the options, with new variants in their place', () => {
    const added = addVariants([], [{ size: 'a6' }, { size: 'old' }], {
      slug: 'pad',
      like: present[0],
      newId: () => 'new',
    })
    expect(added[0]).toMatchObject({ sku: 'PAD-A6', price: { USD: '9.00' }, onHand: '', shown: null })
    const shop = [saved('a5'), saved('a4')]
    expect(rowsOf(added, shop).map(({ options }) => options['size'])).toEqual(['a4', 'a5', 'a6', 'old'])
  })

  test('marks a saved variant for deletion, and forgets a new one', () => {
    const [first] = rowsOf([])
    if (!first) throw new Error('There is a row')
    const marked = setRemoved([], first, true)
    expect(rowsOf(marked)[0]?.isRemoved).toBe(true)
    expect(setRemoved(marked, first, false)).toEqual([])
    const added = addVariants([], [{ size: 'a6' }], { slug: 'pad', like: undefined, newId: () => 'new' })
    const fresh = rowsOf(added).find(({ id }) => id === 'new')
    expect(fresh && setRemoved(added, fresh, true)).toEqual([])
  })
})

describe('a problem is shown at its cell', () => {
  test.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ 'price.USD': '1,299.00' }, ['id-a5.price.USD']],
    [{ 'price.USD': '', 'price.EUR': '' }, ['id-a5.price.USD']],
    [{ 'price.EUR': '' }, []],
    [{ 'price.USD': '8,5' }, []],
    [{ 'compareAt.EUR': '7' }, ['id-a5.compareAt.EUR']],
    [{ sku: 'two words' }, ['id-a5.sku']],
    [{ measure: 'a bottle' }, ['id-a5.measure']],
    [{ onHand: '1.5' }, ['id-a5.onHand']],
    [{ onHand: '' }, ['id-a5.onHand']],
    [{ sku: 'PAD-a4' }, ['id-a5.sku']],
  ])('%j', (cells, problems) => {
    expect(problemsOf(type([], 'a5', cells))).toEqual(problems)
  })

  test('not at a row that is to be deleted', () => {
    const typed = type([], 'a5', { sku: '#' })
    const row = rowsOf(typed)[1]
    expect(row && problemsOf(setRemoved(typed, row, true))).toEqual([])
  })
})

describe('while the options are edited', () => {
  const value = (id: string, code = id) => ({ id, code, label: code })
  const before = [{ ...value('o', 'size'), values: [value('a4'), value('a5')] }]
  const shown = (after: typeof before) => {
    const rows = followRows(present, { before, after })
    const options = after.map(({ code, values }) => ({ code, values: values.map((each) => each.code) }))
    return variantTable(rows, [], { options, currencies: ['USD'] }).map((row) => row.options)
  }

  test('rows follow a code at once, at each letter of it', () => {
    const values = [value('a4'), value('a5', 'small')]
    expect(shown([{ ...value('o', 'f'), values }])).toEqual([{ f: 'a4' }, { f: 'small' }])
    expect(shown([{ ...value('o', 'format'), values }])).toEqual([{ format: 'a4' }, { format: 'small' }])
  })

  test('they get the first value of a new option, and one whose value is removed keeps it', () => {
    const paper = { ...value('p', 'paper'), values: [value('lined'), value('plain')] }
    expect(shown([...before, paper])).toEqual([
      { size: 'a4', paper: 'lined' },
      { size: 'a5', paper: 'lined' },
    ])
    expect(shown([{ ...value('o', 'size'), values: [value('a4')] }])).toEqual([{ size: 'a4' }, { size: 'a5' }])
  })

  test('unchanged rows stay the same objects, which are not rendered again', () => {
    expect(followRows(present, { before, after: before }).every((row, index) => row === present[index])).toBe(true)
  })
})
