import { expect, it } from 'vitest'

import { productWords } from './product-words'
import { storedWords, wordsFromStored } from './stored-words'

it('words come back from the database as they were', () => {
  const words = {
    en: productWords({ title: 'Red constructor mug', attributes: ['Clay'], description: 'A mug for tea' }),
    ar: productWords({ title: 'كوب', attributes: [], description: '' }),
    de: productWords({ title: '', attributes: [], description: '' }),
  }
  expect(storedWords(words)).toBe(
    '{"en":["red constructor mug ^red#3","clay","a for tea"],"ar":["كوب ^كوب#1","",""],"de":["","",""]}',
  )
  expect(wordsFromStored(storedWords(words))).toEqual(words)
})
