import { describe, expect, test } from 'vitest'

import type { ShownCart, ShownLine } from '../shown-cart'
import { comingLines, foreseenCart, type AddedLine, type CartChange } from './foreseen-cart'

const lineOf = (sku: string, quantity: number): ShownLine => ({
  id: `id-${sku}`,
  sku,
  quantity,
  title: sku,
  href: `/products/${sku}`,
  note: '',
  pictureUrl: null,
  max: 99,
  unitPrice: '$1.00',
  comparePrice: null,
  total: '$1.00',
  each: null,
  stock: null,
  labels: { quantity: '', increase: '', decrease: '', remove: '' },
})

const subtotal = { kind: 'line', label: 'Subtotal', amount: '$1.00' } as const

const cartOf = (...lines: ShownLine[]): ShownCart => ({
  currency: 'USD',
  pieces: lines.length,
  piecesText: '',
  lines,
  messages: [],
  freeShipping: null,
  subtotal,
  sums: [subtotal],
  total: '$1.00',
  note: null,
})

function change(values: Readonly<Record<string, string>>, line: AddedLine | null = null): CartChange {
  const form = new FormData()
  for (const entry of Object.entries(values)) form.set(...entry)
  return { id: 1, form, line }
}

const adding = (sku: string, quantity: number): CartChange =>
  change({ sku }, { sku, title: sku, note: '', thumbUrl: null, prices: [], quantity, status: 'Adding to your cart' })

const quantities = (cart: ShownCart | null) => cart?.lines.map(({ sku, quantity }) => [sku, quantity])

describe('a cart with pending changes', () => {
  const cart = cartOf(lineOf('pen', 2), lineOf('ink', 1))

  test.each([
    [
      'no change',
      [],
      [
        ['pen', 2],
        ['ink', 1],
      ],
    ],
    [
      'another quantity',
      [change({ line: 'id-pen', quantity: '5' })],
      [
        ['pen', 5],
        ['ink', 1],
      ],
    ],
    ['a removal', [change({ line: 'id-pen', remove: '1', quantity: '2' })], [['ink', 1]]],
    ['a quantity of 0', [change({ line: 'id-ink', quantity: '0' })], [['pen', 2]]],
    [
      'more of an existing line',
      [adding('ink', 3)],
      [
        ['pen', 2],
        ['ink', 4],
      ],
    ],
    [
      'a new product, which has no line yet',
      [adding('lamp', 1)],
      [
        ['pen', 2],
        ['ink', 1],
      ],
    ],
    [
      'several, one after the other',
      [adding('pen', 1), change({ line: 'id-pen', quantity: '9' })],
      [
        ['pen', 9],
        ['ink', 1],
      ],
    ],
    [
      'a deleted line',
      [change({ line: 'id-lamp', quantity: '3' })],
      [
        ['pen', 2],
        ['ink', 1],
      ],
    ],
    [
      'a quantity that is not a number',
      [change({ line: 'id-pen', quantity: 'x' })],
      [
        ['pen', 2],
        ['ink', 1],
      ],
    ],
    [
      'another currency',
      [change({ currency: 'EUR' })],
      [
        ['pen', 2],
        ['ink', 1],
      ],
    ],
  ])('is shown with %s', (_what, changes, expected) => {
    expect(quantities(foreseenCart(cart, changes))).toEqual(expected)
  })

  test('is unknown until the server has returned it', () => {
    expect(foreseenCart(null, [adding('pen', 1)])).toBeNull()
  })

  test('shows each new variant once, with the pieces of every click', () => {
    const coming = comingLines({ cart }, [adding('lamp', 1), adding('pen', 1), adding('lamp', 2)])
    expect(coming.map(({ sku, quantity }) => [sku, quantity])).toEqual([['lamp', 3]])
    expect(comingLines({ cart: null }, [adding('pen', 1)])).toHaveLength(1)
  })
})
