import { expect, test } from 'vitest'

import { matchingPages } from './matching-pages'

const pages = [
  { title: 'About us', description: 'Who we are, and how shipping began.' },
  { title: 'Shipping and returns', description: 'What a parcel costs.' },
  { title: 'Versand und Rückgabe', description: 'Was ein Päckchen kostet.' },
]

const titles = (q: string) => matchingPages(pages, q).map(({ title }) => title)

test('a page is found by words of its title, and then by its description', () => {
  expect(titles('shipping')).toEqual(['Shipping and returns', 'About us'])
})

test('all words must be found, and the beginning of a word is enough', () => {
  expect(titles('ship ret')).toEqual(['Shipping and returns'])
  expect(titles('shipping lamp')).toEqual([])
})

test('letters are folded as in a search for products', () => {
  expect(titles('ruckgabe')).toEqual(['Versand und Rückgabe'])
})

test('no words find no pages', () => {
  expect(titles(' !? ')).toEqual([])
})
