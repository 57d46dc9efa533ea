import { foldNumber, wordsOfText } from './search-text'

const longestQuery = 200
const mostWords = 6

/** What a shopper looks for. */
export interface SearchQuery {
  /** Folded, each once, in the order of the query. */
  readonly words: readonly string[]
  /** What may be an article number, or the beginning of one, and the places of the words that it stands for. */
  readonly numbers: readonly { readonly number: string; readonly words: readonly number[] }[]
}

/** The words of a search, folded, each once. */
export const searchWords = (query: string): string[] =>
  [...new Set(wordsOfText(query.slice(0, longestQuery)))].slice(0, mostWords)

/**
 * All of it may be an article number ('mug 001'), and so may each part between spaces ('MUG-001' is two words). Parts beyond
 * the words that are looked for are left out.
 */
export function searchQuery(query: string): SearchQuery {
  const words = searchWords(query)
  const text = query.slice(0, longestQuery)
  const numbers = new Map<string, readonly number[]>()
  for (const part of [text, ...text.split(/\s+/u)]) {
    const number = foldNumber(part)
    const places = [...new Set(wordsOfText(part))].map((word) => words.indexOf(word)).filter((place) => place >= 0)
    if (numbers.size <= mostWords && mayBeNumber(number) && places.length > 0) numbers.set(number, places)
  }
  return { words, numbers: [...numbers].map(([number, ofWords]) => ({ number, words: ofWords })) }
}

const mayBeNumber = (number: string): boolean => number.length >= 3 || (number !== '' && /\p{N}/u.test(number))
