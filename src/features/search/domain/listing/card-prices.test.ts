import { describe, expect, test } from 'vitest'

import { cardPrices } from './card-prices'
import type { StoredCard } from './stored-card'

type Variant = StoredCard['variants'][number]

const variant = (prices: Record<string, readonly [number, number | null]>, grams: number | null = null): Variant => ({
  prices: Object.fromEntries(
    Object.entries(prices).map(([currency, [amount, compareAt]]) => [currency, { amount, compareAt }]),
  ),
  measure: grams === null ? null : { quantity: grams, unit: 'g' },
})

const variants = [
  variant({ USD: [1900, null], EUR: [1800, null] }, 500),
  variant({ USD: [1500, 2000] }, 250),
  variant({ USD: [1500, 1800], EUR: [1700, 1600] }),
]

const pricesOf = (positions: readonly number[]) => cardPrices({ variants }, positions, ['USD', 'EUR'])

describe('the price on a card', () => {
  test('is the lowest of the variants shown, with the lowest former price where two are alike', () => {
    expect(pricesOf([0, 1, 2])).toMatchObject([
      { currency: 'USD', from: { amount: 1500 }, compareAt: { amount: 1800 }, unitPrice: null, varies: true },
      { currency: 'EUR', from: { amount: 1700 }, compareAt: null, varies: true },
    ])
  })

  test('comes with the unit price of the variant that it belongs to', () => {
    expect(pricesOf([0, 1])[0]).toMatchObject({
      from: { amount: 1500 },
      unitPrice: { price: { amount: 6000 }, per: 'kg' },
    })
  })

  test('varies only where another variant costs more', () => {
    expect(pricesOf([1, 2])[0]).toMatchObject({ varies: false })
  })

  test('is left out in a currency that none of them is sold in', () => {
    expect(pricesOf([1]).map(({ currency }) => currency)).toEqual(['USD'])
    expect(pricesOf([])).toEqual([])
  })
})
