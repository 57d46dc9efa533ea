import { expect, it } from 'vitest'

import { productWords } from './product-words'

it('a word of a product counts in its weightiest field', () => {
  const words = productWords({
    title: 'Morning Mug',
    attributes: ['Red', 'Mugs & cups', 'morning'],
    description: 'A red mug for the morning.',
  })
  expect(words).toEqual([
    ['morning', 'mug', '^morning#2'],
    ['red', 'mugs', 'cups'],
    ['a', 'for', 'the'],
  ])
})

it('words that JavaScript has a meaning for are words as well', () => {
  const words = productWords({ title: 'Constructor __proto__', attributes: [], description: 'valueOf' })
  expect(words).toEqual([['constructor', 'proto', '^constructor#2'], [], ['valueof']])
})

it('a product without a title has no mark of one', () => {
  expect(productWords({ title: ' ', attributes: ['Red'], description: '' })).toEqual([[], ['red'], []])
})
