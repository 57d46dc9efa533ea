import { fields, type Field, type ProductWords } from './product-words'

/** By language the words of title, attributes and description, with spaces between them: half as long as the object. */
type StoredWords = Readonly<Record<string, readonly string[]>>

const allFields = Object.values(fields)

/** The words of a product as text for the database. */
export function storedWords(words: ProductWords): string {
  const stored = Object.entries(words).map(([locale, ofLocale]) => {
    const lists: string[][] = allFields.map(() => [])
    for (const word of Object.keys(ofLocale)) lists[ofLocale[word] ?? fields.description]?.push(word)
    return [locale, lists.map((list) => list.join(' '))]
  })
  return JSON.stringify(Object.fromEntries(stored))
}

/** What {@link storedWords} made of them. */
export function wordsFromStored(text: string): ProductWords {
  // Only `storedWords` writes such texts.
  const stored = JSON.parse(text) as StoredWords
  return Object.fromEntries(
    Object.entries(stored).map(([locale, lists]) => {
      // Without a prototype, 'constructor' is a word like any other.
      const words = Object.create(null) as Record<string, Field>
      for (const field of allFields)
        for (const word of (lists[field] ?? '').split(' ')) if (word !== '') words[word] = field
      return [locale, words]
    }),
  )
}
