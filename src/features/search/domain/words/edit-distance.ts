/**
 * How many typing errors turn one word into the other: letters left out, added, exchanged, or two neighbors swapped
 * (optimal string alignment). Anything above `limit` is `limit + 1`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
      current.push(distance)
      least = Math.min(least, distance)
    }
    // A swap reaches two rows back, and costs one more than the distance there.
    if (least > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] ?? 0, limit + 1)
}

/** How many typing errors a word may have: none in short words and in numbers, where each letter counts. */
function forgivenErrors(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** A mistyped word and what to look for. */
export interface Guess {
  readonly word: string
  readonly errors: number
  /** Letters at the beginning or at the end that are right. */
  readonly start: string
  readonly end: string
}

/**
 * Which words to compare a mistyped one with: those that share its beginning or its end. One error cannot be in both; of two
 * errors, one in each third, some are missed.
 */
export function guessOf(word: string): Guess | null {
  const errors = forgivenErrors(word)
  if (errors === 0) return null
  const length = errors === 1 ? Math.floor((word.length - 1) / 2) : Math.max(3, Math.floor(word.length / 3))
  return { word, errors, start: word.slice(0, length), end: word.slice(-length) }
}
