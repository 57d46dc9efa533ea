import { wordsOfText } from './search-text'

/** The places of a product's text, the weightiest first; the number is stored. */
export const fields = { title: 0, attributes: 1, description: 2 } as const

export type Field = (typeof fields)[keyof typeof fields]

/** The folded words of each field, in the order of `fields`; each word once, in its weightiest field. */
export type WordsByField = readonly (readonly string[])[]

/** By language. Stored by `storedWords`. */
export type ProductWords = Readonly<Record<string, WordsByField>>

/** The products that a search finds. */
export interface FoundProducts {
  /** Ordinals, ascending. */
  readonly ordinals: Uint32Array
  /** Points of each, higher is better; below 1000. */
  readonly points: Float32Array
}

/** The texts of a product in one language. */
export interface ProductTexts {
  readonly title: string
  /** Subtitle, categories, option values. */
  readonly attributes: readonly string[]
  /** Plain text. */
  readonly description: string
}

/** The first words of a longer description say what the product is. */
const mostDescriptionWords = 500

/** Begins the marks of titles that begin with a word, or with one that it begins. */
export const titleStart = (word: string): string => `^${word}`

/**
 * Marks in the dictionary which products have a title with this first word and so many different words: with all words of a
 * query and no others it is the query. No real word begins so, as words are letters and digits only.
 */
export const titleMark = (word: string, words: number): string => `${titleStart(word)}#${String(words)}`

/** Whether it marks titles and is no word of a text. */
export const isTitleMark = (word: string): boolean => word.startsWith('^')

/** The words that a product is found by in one language. */
export function productWords({ title, attributes, description }: ProductTexts): WordsByField {
  const known = new Set<string>()
  const withoutKnown = (words: readonly string[]): string[] => {
    const added: string[] = []
    for (const word of words)
      if (!known.has(word)) {
        known.add(word)
        added.push(word)
      }
    return added
  }
  const ofTitle = wordsOfText(title)
  const [first] = ofTitle
  const mark = first === undefined ? [] : [titleMark(first, new Set(ofTitle).size)]
  return [
    withoutKnown([...ofTitle, ...mark]),
    withoutKnown(attributes.flatMap(wordsOfText)),
    withoutKnown(wordsOfText(description).slice(0, mostDescriptionWords)),
  ]
}
