import { expect, it } from 'vitest'

import { chunkSize } from './members'
import { productWords } from './product-words'
import { postingChanges } from './word-changes'

it('only what differs changes the postings, by field and chunk', () => {
  const changes = postingChanges([
    { ordinal: chunkSize + 3, before: null, after: { en: [['mug'], [], []] } },
    { ordinal: 7, before: { en: [['cup'], ['red'], ['mug']] }, after: { en: [['mug'], ['red'], []] } },
    { ordinal: 2, before: { en: [['mug'], [], []], de: [['tasse'], [], []] }, after: null },
  ])
  expect(changes).toEqual(
    new Map([
      [
        'en',
        new Map([
          [
            'mug',
            [
              { field: 0, chunk: 0, added: [7], removed: [2] },
              { field: 2, chunk: 0, added: [], removed: [7] },
              { field: 0, chunk: 1, added: [3], removed: [] },
            ],
          ],
          ['cup', [{ field: 0, chunk: 0, added: [], removed: [7] }]],
        ]),
      ],
      ['de', new Map([['tasse', [{ field: 0, chunk: 0, added: [], removed: [2] }]]])],
    ]),
  )
})

it('words that objects have a property for are told apart from it', () => {
  const words = { en: productWords({ title: '', attributes: [], description: 'constructor' }) }
  const changes = postingChanges([
    { ordinal: 1, before: { en: [] }, after: words },
    { ordinal: 2, before: words, after: { en: [] } },
  ])
  expect(changes.get('en')?.get('constructor')).toEqual([{ field: 2, chunk: 0, added: [1], removed: [2] }])
})
