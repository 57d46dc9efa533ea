import { chunkOf, chunkSize } from './members'
import { fields, type Field, type ProductWords, type WordsByField } from './product-words'

/** What a product had and has; null for nothing. */
export interface WordChange {
  readonly ordinal: number
  readonly before: ProductWords | null
  readonly after: ProductWords | null
}

/** Places of a chunk that come to a word's posting and that leave it. */
export interface PostingChange {
  readonly field: Field
  readonly chunk: number
  readonly added: number[]
  readonly removed: number[]
}

/** By language and word. */
export type PostingChanges = ReadonlyMap<string, ReadonlyMap<string, readonly PostingChange[]>>

/**
 * Which postings change; products that keep a word in its field leave it alone. Each product is in `changes` once. Of a large
 * import these are millions of words, hence the plain loops.
 */
export function postingChanges(changes: readonly WordChange[]): PostingChanges {
  const byLocale = new Map<string, Map<string, PostingChange[]>>()
  for (const { ordinal, before, after } of changes.toSorted((a, b) => a.ordinal - b.ordinal))
    for (const locale of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
      const byWord = byLocale.get(locale) ?? new Map<string, PostingChange[]>()
      byLocale.set(locale, byWord)
      noteChanges(byWord, { ordinal, before: before?.[locale], after: after?.[locale] })
    }
  return byLocale
}

function noteChanges(
  byWord: Map<string, PostingChange[]>,
  product: {
    readonly ordinal: number
    readonly before: WordsByField | undefined
    readonly after: WordsByField | undefined
  },
): void {
  const { before = [], after = [] } = product
  const chunk = chunkOf(product.ordinal)
  const place = product.ordinal % chunkSize
  // A new product has no words to compare with, and most are new.
  const [had, has] = before.length > 0 && after.length > 0 ? [fieldOfEach(before), fieldOfEach(after)] : [none, none]
  for (const field of allFields) {
    for (const word of before[field] ?? [])
      if (has.get(word) !== field) changeOf(byWord, word, field, chunk).removed.push(place)
    for (const word of after[field] ?? [])
      if (had.get(word) !== field) changeOf(byWord, word, field, chunk).added.push(place)
  }
}

const allFields = Object.values(fields)

const none: ReadonlyMap<string, Field> = new Map()

const fieldOfEach = (words: WordsByField): ReadonlyMap<string, Field> =>
  new Map(allFields.flatMap((field) => (words[field] ?? []).map((word) => [word, field] as const)))

function changeOf(byWord: Map<string, PostingChange[]>, word: string, field: Field, chunk: number): PostingChange {
  const ofWord = byWord.get(word)
  if (ofWord) for (const change of ofWord) if (change.field === field && change.chunk === chunk) return change
  const change: PostingChange = { field, chunk, added: [], removed: [] }
  if (ofWord) ofWord.push(change)
  else byWord.set(word, [change])
  return change
}
