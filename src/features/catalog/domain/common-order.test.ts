import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { commonOrder, type GivenOrder } from './common-order'

const order = (codes: string, products = 1): GivenOrder => ({ codes: codes.split(' '), products })

describe('one order for what products order by themselves', () => {
  it('is that of a product where all agree', () => {
    expect(commonOrder([order('s m l'), order('s l', 9)])).toEqual(['s', 'm', 'l'])
  })

  it('joins orders that overlap, however many products have a code', () => {
    expect(commonOrder([order('m xl', 1), order('s m l', 5)])).toEqual(['s', 'm', 'l', 'xl'])
    expect(commonOrder([order('a6 a5', 2), order('a5 a4', 7)])).toEqual(['a6', 'a5', 'a4'])
  })

  it('goes by the larger number of products where they disagree', () => {
    expect(commonOrder([order('ink bone', 2), order('bone ink', 3)])).toEqual(['bone', 'ink'])
  })

  it('puts first what more products have where nothing else decides, then goes by the alphabet', () => {
    expect(commonOrder([order('nib', 2), order('color', 9), order('angle', 2)])).toEqual(['color', 'angle', 'nib'])
  })

  it('ends also where the orders go in a circle', () => {
    expect(commonOrder([order('a b'), order('b c'), order('c a')])).toHaveLength(3)
    expect(commonOrder([])).toEqual([])
  })

  it('has every code once and does not depend on the order of the question', () => {
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
