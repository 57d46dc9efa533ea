import { describe, expect, test } from 'vitest'

import { saleProblems, type Sellable } from './sale-problems'

const color = { code: 'color', values: ['ink', 'bone'] }
const ink = { isActive: true, options: { color: 'ink' }, currencies: ['USD', 'EUR'] } as const

const product = (wishes: Partial<Sellable> = {}): Sellable => ({
  kind: 'physical',
  fileCount: 0,
  options: [color],
  variants: [ink],
  ...wishes,
})

describe('a product can be bought', () => {
  test.each<[string, Partial<Sellable>]>([
    ['with one variant that has a price in the first currency', {}],
    ['without options, with its only variant', { options: [], variants: [{ ...ink, options: {} }] }],
    ['when another variant is off sale', { variants: [{ ...ink, isActive: false }, ink] }],
    ['when it is not sold in another currency', { variants: [{ ...ink, currencies: ['USD'] }] }],
    ['when an option has no values yet', { options: [color, { code: 'size', values: [] }] }],
    ['as a download with a file', { kind: 'digital', fileCount: 1 }],
  ])('%s', (_, wishes) => {
    expect(saleProblems(product(wishes), 'USD')).toEqual([])
  })
})

describe('a product cannot be bought', () => {
  test.each<[string, Partial<Sellable>, readonly string[]]>([
    ['without a variant', { variants: [] }, ['no_variant']],
    ['when all variants are off sale', { variants: [{ ...ink, isActive: false }] }, ['none_active']],
    [
      'when no variant has the value of a new option',
      { options: [color, { code: 'size', values: ['a5'] }] },
      ['none_chosen'],
    ],
    ['when the value of every variant is gone', { options: [{ code: 'color', values: ['bone'] }] }, ['none_chosen']],
    ['without a price in the first currency', { variants: [{ ...ink, currencies: ['EUR'] }] }, ['no_price']],
    ['as a download without a file', { kind: 'digital' }, ['no_file']],
    ['as a download with nothing at all', { kind: 'digital', variants: [] }, ['no_variant', 'no_file']],
  ])('%s', (_, wishes, problems) => {
    expect(saleProblems(product(wishes), 'USD')).toEqual(problems)
  })
})
