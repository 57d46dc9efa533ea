import { expect, it } from 'vitest'

import { productWords } from './product-words'

it('a word of a product counts in its weightiest field', () => {
  const words = productWords({
    title: 'Morning Mug',
    attributes: ['Red', 'Mugs & cups', 'morning'],
    description: 'A red mug for the morning.',
  })
  expect({ ...words }).toEqual({
    morning: 0,
    mug: 0,
    '^morning#2': 0,
    red: 1,
    mugs: 1,
    cups: 1,
    a: 2,
    for: 2,
    the: 2,
  })
})

it('words that JavaScript has a meaning for are words as well', () => {
  const words = productWords({ title: 'Constructor __proto__', attributes: [], description: 'valueOf' })
  expect(Object.keys(words).sort()).toEqual(['^constructor#2', 'constructor', 'proto', 'valueof'])
})

it('a product without a title has no mark of one', () => {
  expect({ ...productWords({ title: ' ', attributes: ['Red'], description: '' }) }).toEqual({ red: 1 })
})
