import { expect, test } from 'vitest'

import { cardPictures } from './card-pictures'

const pictures = [
  { id: 'front', optionValue: null },
  { id: 'ink', optionValue: 'color:ink' },
  { id: 'clay', optionValue: 'color:clay' },
  { id: 'desk', optionValue: null },
]

test('a card shows the first picture, and another view of the product', () => {
  expect(cardPictures({ pictures }, [])).toEqual({ first: 'front', second: 'desk' })
})

test('a color that the list is filtered by is shown where it has a picture', () => {
  expect(cardPictures({ pictures }, ['size:a5', 'color:clay'])).toEqual({ first: 'clay', second: 'front' })
  expect(cardPictures({ pictures }, ['color:moss'])).toEqual({ first: 'front', second: 'desk' })
})

test('a product without pictures has none', () => {
  expect(cardPictures({ pictures: [] }, ['color:ink'])).toEqual({ first: null, second: null })
})
