import { describe, expect, it } from 'vitest'

import { findAll, findMost, isFound, type Answers, type WordAnswers } from './found-words'
import { changeMembers, chunkOf, chunkSize } from './members'
import { fields, type Field, type FoundProducts } from './product-words'

const [black, mug, mugs] = [1, 2, 3]

/** Postings of a word in products of several chunks. */
function postings(wordId: number, field: Field, ordinals: readonly number[]) {
  return [...new Set(ordinals.map(chunkOf))].flatMap((chunk) => {
    const added = ordinals.filter((ordinal) => chunkOf(ordinal) === chunk).map((ordinal) => ordinal % chunkSize)
    const members = changeMembers(null, { added, removed: [] })
    return members ? [{ wordId, field, chunk, members }] : []
  })
}

const far = 3 * chunkSize + 5

const stored = [
  ...postings(black, fields.attributes, [1, 2, far]),
  ...postings(mug, fields.title, [2, far + 1]),
  ...postings(mugs, fields.title, [far]),
]

const answer = (words: WordAnswers['words'], products = new Map<number, number>()): WordAnswers => ({
  isRequired: true,
  words,
  products,
})

const marks = { titleStarts: new Set<number>(), wholeTitles: new Set<number>() }

const blackMug: Answers = {
  words: [
    answer(new Map([[black, 'exact']])),
    answer(
      new Map([
        [mug, 'exact'],
        [mugs, 'stem'],
      ] as const),
    ),
  ],
  ...marks,
}

const listed = ({ ordinals, points }: FoundProducts) =>
  Array.from(ordinals, (ordinal, index) => [ordinal, points[index]])

describe('products with the words of a query', () => {
  it('are found in all chunks, with the points of field and match', () => {
    expect(listed(findAll(blackMug, stored))).toEqual([
      [2, 160],
      [far, 150],
    ])
  })

  it('may have a word in their article number instead', () => {
    const numbers = new Map([[far + 1, 150]])
    const words = [answer(new Map([[black, 'exact']]), numbers), answer(new Map([[mug, 'exact']]))]
    expect(listed(findAll({ words, ...marks }, stored))).toEqual([
      [2, 160],
      [far + 1, 250],
    ])
  })

  it('that have the most of them are the nearest', () => {
    const words = [...blackMug.words, answer(new Map())]
    expect(listed(findAll({ words, ...marks }, stored))).toEqual([])
    expect(listed(findMost({ words, ...marks }, stored))).toEqual([
      [2, 160],
      [far, 150],
    ])
  })

  it('are none when no word is found', () => {
    expect(listed(findMost({ words: [answer(new Map())], ...marks }, []))).toEqual([])
  })
})

it('a word is found when a product has one of its alternatives', () => {
  expect(isFound(answer(new Map([[mug, 'exact']])), new Set([mug]))).toBe(true)
  expect(isFound(answer(new Map([[mug, 'exact']])), new Set([mugs]))).toBe(false)
  expect(isFound(answer(new Map(), new Map([[7, 150]])), new Set())).toBe(true)
})
