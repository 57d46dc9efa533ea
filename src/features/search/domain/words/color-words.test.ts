import { expect, test } from 'vitest'

import { colorWords } from './color-words'

test.each([
  ['#22252B', ['black']],
  ['#EFE8DC', ['white']],
  ['#C9CDCF', ['gray grey']],
  ['#B5583A', ['red']],
  ['#C8603A', ['red', 'orange']],
  ['#C8923B', ['orange', 'yellow']],
  ['#5E6B4A', ['green', 'gray grey']],
  ['#5B6B78', ['blue', 'gray grey']],
  ['#6B4A34', ['brown']],
  ['#D9C7A8', ['beige']],
  ['#ff0000', ['red']],
  ['#ff007f', ['pink']],
  ['#800080', ['purple violet', 'pink']],
  ['#0000ff', ['blue']],
  ['#00ff00', ['green']],
  ['#ffff00', ['yellow']],
  ['#000000', ['black']],
  ['#ffffff', ['white']],
  ['#808080', ['gray grey']],
])('%s is what shoppers call it', (swatch, words) => {
  expect(colorWords(swatch, 'en')).toEqual(words)
})

test('each language has its own words, and one without them has none', () => {
  expect(colorWords('#22252B', 'de')).toEqual(['schwarz'])
  expect(colorWords('#22252B', 'ar')).toEqual(['أسود سوداء'])
  expect(colorWords('#22252B', 'xx')).toEqual([])
})
