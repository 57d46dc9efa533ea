import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { commonOrder, type GivenOrder } from './common-order'

const order = (codes: string, products = 1): GivenOrder => ({ codes: codes.split(' '), products })

/** The number of look-ups in maps during the work: each comparison of two codes takes one or two. */
function lookupsDuring(work: () => void): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { get } = Map.prototype
  let lookups = 0
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
    lookups += 1
    return get.call(this, key)
  }
  try {
    work()
  } finally {
    Map.prototype.get = get
  }
  return lookups
}

describe('one common order of the orders of products', () => {
  it('is that of the products if all agree', () => {
    expect(commonOrder([order('s m l'), order('s l', 9)])).toEqual(['s', 'm', 'l'])
  })

  it('joins orders that overlap, however many products have a code', () => {
    expect(commonOrder([order('m xl', 1), order('s m l', 5)])).toEqual(['s', 'm', 'l', 'xl'])
    expect(commonOrder([order('a6 a5', 2), order('a5 a4', 7)])).toEqual(['a6', 'a5', 'a4'])
  })

  it('follows the larger number of products where they disagree', () => {
    expect(commonOrder([order('ink bone', 2), order('bone ink', 3)])).toEqual(['bone', 'ink'])
  })

  it('puts the more frequent code first where nothing else decides, then sorts alphabetically', () => {
    expect(commonOrder([order('nib', 2), order('color', 9), order('angle', 2)])).toEqual(['color', 'angle', 'nib'])
  })

  it('ends also when the orders form a cycle', () => {
    expect(commonOrder([order('a b'), order('b c'), order('c a')])).toHaveLength(3)
    expect(commonOrder([])).toEqual([])
  })

  it('has every code once and does not depend on the order of the input', () => {
    const codes = fc.uniqueArray(fc.constantFrom('s', 'm', 'l', 'xl', 'xxl'), { minLength: 1 })
    const orders = fc.array(fc.record({ codes, products: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 })
    fc.assert(
      fc.property(orders, (given) => {
        const found = commonOrder(given)
        expect(found.toSorted()).toEqual([...new Set(given.flatMap((each) => each.codes))].toSorted())
        expect(commonOrder(given.toReversed())).toEqual(found)
      }),
    )
  })

  it('sorts by frequency and then alphabetically when there are too many codes to compare', () => {
    const code = fc.integer({ min: 0, max: 400 }).map((number) => `c${String(number)}`)
    const many = fc.uniqueArray(code, { minLength: 260, maxLength: 300 })
    fc.assert(
      fc.property(many, many, fc.integer({ min: 1, max: 9 }), (first, second, products) => {
        const found = commonOrder([
          { codes: first, products },
          { codes: second, products: 10 },
        ])
        const productsOf = (each: string) => (first.includes(each) ? products : 0) + (second.includes(each) ? 10 : 0)
        const sorted = [...new Set([...first, ...second])].toSorted()
        expect(found).toEqual(sorted.toSorted((a, b) => productsOf(b) - productsOf(a)))
      }),
      { numRuns: 20 },
    )
  })

  const sizes = Array.from({ length: 21 }, (_, index) => `size-${String(36 + index)}`)
  /** Different selections of the sizes, as so many products have them. The larger sizes are in more products. */
  const gapped = (count: number): GivenOrder[] =>
    Array.from({ length: count }, (_, number) => ({
      codes: sizes.filter(
        (_size, index) => index > 16 || (((number * 2_654_435_761) % 2 ** 31) >>> (index + 5)) % 2 === 1,
      ),
      products: 1,
    }))

  it.each([1_000, 40_000])('keeps the order of few codes that %i products have in different selections', (count) => {
    const orders = gapped(count)
    expect(commonOrder(orders)).toEqual(sizes)
    expect(commonOrder(orders.toReversed())).toEqual(sizes)
  })

  it('uses the most frequent orders when there are too many', () => {
    const contrary = gapped(40_000).map(({ codes }) => ({ codes: codes.toReversed(), products: 1 }))
    const usual = { codes: sizes, products: 2 }
    // Alone, each of the contrary orders weighs less; together they would weigh more.
    expect(commonOrder([...contrary, ...Array.from({ length: 9_000 }, () => usual)])).toEqual(sizes)
    expect(commonOrder([...contrary.slice(0, 20_000), ...Array.from({ length: 2_000 }, () => usual)])).toEqual(
      sizes.toReversed(),
    )
  })

  it.each([
    ['one product has them all', (codes: string[]) => [{ codes, products: 1 }]],
    ['each product has one of its own', (codes: string[]) => codes.map((each) => ({ codes: [each], products: 1 }))],
    ['many products order a few of them differently', (codes: string[]) => codes.map((each, index) => ({ codes: [each, ...codes.slice(index % 90, (index % 90) + 9)].slice(0, 9), products: 1 }))], // prettier-ignore
  ])('looks at few pairs of 5,000 codes when %s', (_, ordersOf) => {
    const codes = Array.from({ length: 5000 }, (_each, index) => `color-${String(index)}`)
    const orders = ordersOf(codes)
    let found: string[] = []
    const lookups = lookupsDuring(() => (found = commonOrder(orders)))
    expect(found).toHaveLength(codes.length)
    // Sorting 5,000 codes takes some 130,000; all pairs are 12,497,500.
    expect(lookups).toBeLessThan(200_000)
  })

  it('agrees with every product where all take their codes from one order', () => {
    const whole = ['xs', 's', 'm', 'l', 'xl']
    fc.assert(
      fc.property(fc.array(fc.subarray(whole, { minLength: 1 }), { minLength: 1 }), (subsets) => {
        const found = commonOrder(subsets.map((codes) => ({ codes, products: 1 })))
        for (const codes of subsets) expect(found.filter((code) => codes.includes(code))).toEqual(codes)
      }),
    )
  })
})
