import { chunkOf, chunkSize, changeMembers, type Members } from './members'
import type { Field, FoundProducts } from './product-words'
import { rankChunk, type ChunkHits, type RankedChunk } from './rank-chunk'
import { wordPoints, type Match } from './word-points'

/** What answers one word of the query. */
export interface WordAnswers {
  readonly isRequired: boolean
  /** By a word's id in the dictionary. */
  readonly words: ReadonlyMap<number, Match>
  /** Products whose article number the word is a part of, with their points. */
  readonly products: ReadonlyMap<number, number>
}

/** What answers a query; ids are those of words in the dictionary. */
export interface Answers {
  readonly words: readonly WordAnswers[]
  readonly titleStarts: ReadonlySet<number>
  readonly wholeTitles: ReadonlySet<number>
}

interface Posting {
  readonly wordId: number
  readonly field: Field
  readonly chunk: number
  readonly members: Members
}

/** Whether a product has the word, or something like it. */
export const isFound = ({ words, products }: WordAnswers, wordIds: ReadonlySet<number>): boolean =>
  products.size > 0 || [...words.keys()].some((id) => wordIds.has(id))

/** Products with all required words. */
export function findAll(answers: Answers, postings: readonly Posting[]): FoundProducts {
  const required = answers.words.filter(({ isRequired }) => isRequired).length
  const list = new FoundList()
  for (const [chunk, hits] of chunksOf(answers, postings)) list.add(chunk, rankChunk(hits, required), required)
  return list.found()
}

/** Products with as many of the required words as any product has; none if no word is found. */
export function findMost(answers: Answers, postings: readonly Posting[]): FoundProducts {
  let list = new FoundList()
  let most = 1
  for (const [chunk, hits] of chunksOf(answers, postings)) {
    const ranked = rankChunk(hits, most)
    const best = ranked.counts.reduce((a, b) => Math.max(a, b), most)
    if (best > most) list = new FoundList()
    most = best
    list.add(chunk, ranked, most)
  }
  return list.found()
}

/** Grows as chunks are added in their order. */
class FoundList {
  #ordinals = new Uint32Array(1024)
  #points = new Float32Array(1024)
  #size = 0

  /** Adds the products of a chunk that have so many words. */
  add(chunk: number, { places, points, counts }: RankedChunk, count: number): void {
    this.#reserve(places.length)
    let size = this.#size
    for (let index = 0; index < places.length; index += 1) {
      if (counts[index] !== count) continue
      this.#ordinals[size] = chunk * chunkSize + (places[index] ?? 0)
      this.#points[size] = points[index] ?? 0
      size += 1
    }
    this.#size = size
  }

  found(): FoundProducts {
    return { ordinals: this.#ordinals.subarray(0, this.#size), points: this.#points.subarray(0, this.#size) }
  }

  #reserve(more: number): void {
    const needed = this.#size + more
    if (needed <= this.#ordinals.length) return
    const capacity = Math.max(needed, this.#ordinals.length * 2)
    const grown = { ordinals: new Uint32Array(capacity), points: new Float32Array(capacity) }
    grown.ordinals.set(this.#ordinals.subarray(0, this.#size))
    grown.points.set(this.#points.subarray(0, this.#size))
    this.#ordinals = grown.ordinals
    this.#points = grown.points
  }
}

/** The hits of each chunk, in the order of the chunks. */
function chunksOf(answers: Answers, postings: readonly Posting[]): Map<number, ChunkHits> {
  const byChunk = new Map<number, Posting[]>()
  for (const posting of postings) listIn(byChunk, posting.chunk).push(posting)
  const numbers = answers.words.map(({ products }) => numbersByChunk(products))
  const chunks = new Set([...byChunk.keys(), ...numbers.flatMap((ofWord) => [...ofWord.keys()])])
  return new Map(
    [...chunks]
      .sort((a, b) => a - b)
      .map((chunk) => {
        const here = byChunk.get(chunk) ?? []
        const marked = (ids: ReadonlySet<number>) =>
          here.filter(({ wordId }) => ids.has(wordId)).map(({ members }) => members)
        const words = answers.words.map(({ isRequired, words: matches }, index) => ({
          isRequired,
          hits: here
            .flatMap(({ wordId, field, members }) => {
              const match = matches.get(wordId)
              return match ? [{ members, points: wordPoints(match, field) }] : []
            })
            .concat(numbers[index]?.get(chunk) ?? []),
        }))
        return [chunk, { words, starts: marked(answers.titleStarts), wholes: marked(answers.wholeTitles) }]
      }),
  )
}

function numbersByChunk(products: ReadonlyMap<number, number>): Map<number, { members: Members; points: number }[]> {
  const byChunk = new Map<number, { members: Members; points: number }[]>()
  for (const [ordinal, points] of products) {
    const members = changeMembers(null, { added: [ordinal % chunkSize], removed: [] })
    if (members) listIn(byChunk, chunkOf(ordinal)).push({ members, points })
  }
  return byChunk
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
