import { expect, test } from 'vitest'

import { synonymsOf } from './synonyms'

test('a thing is found by the other names that shoppers have for it', () => {
  expect(synonymsOf('Reading light', 'en')).toEqual(['lamp', 'lantern'])
  expect(synonymsOf('Leselampe und Leuchten', 'de')).toEqual(['lampe', 'leuchte', 'licht', 'laterne'])
  expect(synonymsOf('كوب الصباح', 'ar')).toEqual(['فنجان'])
})

test('words that it has itself are not repeated', () => {
  expect(synonymsOf('Lamp, light and lantern', 'en')).toEqual([])
})

test('other words and other languages have none', () => {
  expect(synonymsOf('Teapot', 'en')).toEqual([])
  expect(synonymsOf('lamp', 'xx')).toEqual([])
})
