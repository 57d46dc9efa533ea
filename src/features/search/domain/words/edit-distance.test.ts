import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editDistance, guessOf } from './edit-distance'

describe('typing errors', () => {
  it.each([
    ['notebok', 'notebook', 1],
    ['ntoebook', 'notebook', 1],
    ['notebookk', 'notebook', 1],
    ['motebook', 'notebook', 1],
    ['notbok', 'notebook', 2],
    ['mug', 'mug', 0],
    ['ab', 'ba', 1],
    ['lamp', 'desk', 3],
  ])('from %j to %j are %d', (one, other, errors) => {
    expect(editDistance(one, other, 2)).toBe(errors)
    expect(editDistance(other, one, 2)).toBe(errors)
  })
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 7 })

/** A word with one error at a place. */
const mistyped = fc
  .tuple(letters, fc.nat({ max: 6 }), fc.constantFrom('drop', 'add', 'swap', 'change'))
  .map(([word, wish, error]) => {
    const at = wish % (word.length - 1)
    const [head, letter = '', next = '', tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
    const written = { drop: next, add: `${letter}x${next}`, swap: `${next}${letter}`, change: `x${next}` }[error]
    return { word, written: `${head}${written}${tail}` }
  })

it('one error never spoils both the beginning and the end of a word', () => {
  fc.assert(
    fc.property(mistyped, ({ word, written }) => {
      expect(editDistance(word, written, 1)).toBeLessThanOrEqual(1)
      const guess = guessOf(written)
      if (guess) expect(word.startsWith(guess.start) || word.endsWith(guess.end)).toBe(true)
    }),
  )
})

it('short words and numbers are taken as they are', () => {
  expect(guessOf('mug')).toBeNull()
  expect(guessOf('2024x')).toBeNull()
})
