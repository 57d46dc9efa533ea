import type { ProductWords } from './product-words'

/** By language the words of title, attributes and description, with spaces between them. */
type StoredWords = Readonly<Record<string, readonly string[]>>

/** The words of a product as text for the database. */
export function storedWords(words: ProductWords): string {
  const stored = Object.entries(words).map(([locale, lists]) => [locale, lists.map((list) => list.join(' '))] as const)
  return JSON.stringify(Object.fromEntries(stored))
}

/** What {@link storedWords} made of them. */
export function wordsFromStored(text: string): ProductWords {
  // Only `storedWords` writes such texts.
  const stored = JSON.parse(text) as StoredWords
  return Object.fromEntries(
    Object.entries(stored).map(([locale, lists]) => [
      locale,
      lists.map((list) => list.split(' ').filter((word) => word !== '')),
    ]),
  )
}
