import { describe, expect, it } from 'vitest'

import { choose, firstChoice, isOut, variantWith } from './variant-choice'

const variant = (color: string, size: string, availability: 'in_stock' | 'sold_out' = 'in_stock') => ({
  options: { color, size },
  availability,
})

const variants = [variant('ink', 'a5', 'sold_out'), variant('ink', 'a6'), variant('bone', 'a5'), variant('clay', 'a4')]

describe('choosing a variant', () => {
  it('begins with the first that can be bought', () => {
    expect(firstChoice(variants)?.options).toEqual({ color: 'ink', size: 'a6' })
    expect(firstChoice([variant('ink', 'a5', 'sold_out')])?.options).toEqual({ color: 'ink', size: 'a5' })
    expect(firstChoice([])).toBeNull()
  })

  it('keeps the other options where such a variant exists, also one that is sold out', () => {
    expect(choose(variants, { color: 'bone', size: 'a5' }, { code: 'color', value: 'ink' })).toEqual({
      color: 'ink',
      size: 'a5',
    })
  })

  it('moves the other options where it does not', () => {
    expect(choose(variants, { color: 'ink', size: 'a6' }, { code: 'color', value: 'clay' })).toEqual({
      color: 'clay',
      size: 'a4',
    })
  })

  it('strikes out what is sold out or not made', () => {
    const choice = { color: 'ink', size: 'a6' }
    expect(isOut(variants, choice, 'size', 'a5')).toBe(true)
    expect(isOut(variants, choice, 'size', 'a4')).toBe(true)
    expect(isOut(variants, choice, 'size', 'a6')).toBe(false)
    expect(variantWith(variants, { color: 'bone', size: 'a6' })).toBeNull()
  })
})
