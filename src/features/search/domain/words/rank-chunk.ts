import { chunkSize, type Members } from './members'
import { hasPlace, intersect, listPlaces, noPlaces, takeOut, unite, type Places } from './places'
import { exactTitleWord, titleBonus } from './word-points'

/** Products of a chunk and what they get for a word. */
export interface Hit {
  readonly members: Members
  /** Below 256. */
  readonly points: number
}

/** What a chunk has for a search. */
export interface ChunkHits {
  /** For each word of the query; a product gets the best of a word's hits. */
  readonly words: readonly { readonly isRequired: boolean; readonly hits: readonly Hit[] }[]
  /** Titles that begin with the first word of the query. */
  readonly starts: readonly Members[]
  /** Those of them with as many words as the query has. */
  readonly wholes: readonly Members[]
}

/** The found places of a chunk, ascending, with their points and how many of the required words each has. Overwritten by the next chunk. */
export interface RankedChunk {
  readonly places: Uint16Array
  readonly points: Uint16Array
  readonly counts: Uint8Array
}

/** Tables of a chunk, and lists of places. New ones for each chunk would cost more in garbage than all the rest. */
const scratch = {
  points: new Uint16Array(chunkSize),
  counts: new Uint8Array(chunkSize),
  exacts: new Uint8Array(chunkSize),
  places: new Uint16Array(chunkSize),
  found: { points: new Uint16Array(chunkSize), counts: new Uint8Array(chunkSize) },
}

const nothing: RankedChunk = { places: new Uint16Array(), points: new Uint16Array(), counts: new Uint8Array() }

/** Products that have at least `needed` of the required words. */
export function rankChunk(chunk: ChunkHits, needed: number): RankedChunk {
  const candidates = candidatesOf(chunk, needed)
  if (!candidates) return nothing
  for (const table of [scratch.points, scratch.counts, scratch.exacts]) table.fill(0)
  for (const { isRequired, hits } of chunk.words) addPoints(candidates, hits, isRequired ? 1 : 0)
  addTitleBonus(chunk, candidates)
  return ranked(candidates, needed)
}

/** The products that may have enough words; all those that have them where every word is needed. Null when there are none. */
function candidatesOf({ words }: ChunkHits, needed: number): Places | null {
  const required = words.filter(({ isRequired }) => isRequired)
  if (needed < required.length) return united(required.flatMap(({ hits }) => hits.map(({ members }) => members)))
  // The rarest word first: most searches have one, and most chunks have none of it.
  const bySize = required
    .map(({ hits }) => hits.map(({ members }) => members))
    .toSorted((a, b) => bytesOf(a) - bytesOf(b))
  let candidates: Places | null = null
  for (const members of bySize) {
    if (members.length === 0) return null
    const ofWord = united(members)
    if (candidates && !intersect(candidates, ofWord)) return null
    candidates ??= ofWord
  }
  return candidates
}

const bytesOf = (members: readonly Members[]): number => members.reduce((sum, { length }) => sum + length, 0)

function united(members: readonly Members[]): Places {
  const places = noPlaces()
  for (const some of members) unite(places, some)
  return places
}

/** Each candidate gets the best of the hits that it has. */
function addPoints(candidates: Places, hits: readonly Hit[], required: number): void {
  const { points: sums, counts, exacts, places } = scratch
  const left = candidates.slice()
  for (const { members, points } of hits.toSorted((a, b) => b.points - a.points)) {
    const isExact = points === exactTitleWord ? 1 : 0
    const taken = takeOut(left, members, places)
    for (let index = 0; index < taken; index += 1) {
      const place = places[index] ?? 0
      sums[place] = (sums[place] ?? 0) + points
      counts[place] = (counts[place] ?? 0) + required
      exacts[place] = (exacts[place] ?? 0) + isExact
    }
  }
}

function addTitleBonus({ words, starts, wholes }: ChunkHits, candidates: Places): void {
  if (starts.length === 0) return
  const { points, exacts, places } = scratch
  const whole = united(wholes)
  const left = candidates.slice()
  for (const members of starts) {
    const taken = takeOut(left, members, places)
    for (let index = 0; index < taken; index += 1) {
      const place = places[index] ?? 0
      const isExact = exacts[place] === words.length && hasPlace(whole, place)
      points[place] = (points[place] ?? 0) + titleBonus.start + (isExact ? titleBonus.exact : 0)
    }
  }
}

function ranked(candidates: Places, needed: number): RankedChunk {
  const { points, counts, places, found } = scratch
  const listed = listPlaces(candidates, places)
  let next = 0
  for (let index = 0; index < listed; index += 1) {
    const place = places[index] ?? 0
    const count = counts[place] ?? 0
    if (count < needed) continue
    places[next] = place
    found.points[next] = points[place] ?? 0
    found.counts[next] = count
    next += 1
  }
  return {
    places: places.subarray(0, next),
    points: found.points.subarray(0, next),
    counts: found.counts.subarray(0, next),
  }
}
