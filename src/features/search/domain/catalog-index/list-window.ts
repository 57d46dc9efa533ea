import { sharedBuffer } from './growing'

/** Places of a list from `from` on, without `to`. */
export interface Window {
  readonly from: number
  readonly to: number
}

const sampleSize = 1024

/** So few places are sorted at once. */
const fewPlaces = 512

const evenBuffer = sharedBuffer(Uint32Array)
const oddBuffer = sharedBuffer(Uint32Array)

/**
 * The positions in a window of the sorted list, in order: low keys first, among equal ones the lower position. A sample
 * estimates the keys at the limits of the window, and only the positions between them are sorted (as in the selection
 * by Floyd and Rivest, Algorithm 489).
 */
export function placesIn(window: Window, keys: Float64Array, size: number): number[] {
  const from = Math.min(window.from, size)
  const to = Math.min(window.to, size)
  if (from >= to) return []
  let candidates: Candidates = { places: null, size, before: 0 }
  while (candidates.size > fewPlaces) {
    const narrower = narrow(keys, candidates, { from, to })
    if (narrower === null) break
    candidates = narrower
  }
  const places = candidates.places?.slice(0, candidates.size) ?? Uint32Array.from({ length: size }, (_, place) => place)
  places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
  return [...places.subarray(from - candidates.before, to - candidates.before)]
}

interface Candidates {
  /** Ascending; null for all. */
  readonly places: Uint32Array | null
  readonly size: number
  /** How many places of the sorted list are before all of them. */
  readonly before: number
}

/** Null when it would leave most of them. */
function narrow(keys: Float64Array, candidates: Candidates, window: Window): Candidates | null {
  const sample = sampleOf(keys, candidates)
  for (let margin = 3; margin < 100; margin *= 4) {
    const low = limitAt(sample, { rank: window.from - candidates.before, total: candidates.size, margin: -margin })
    const high = limitAt(sample, { rank: window.to - candidates.before, total: candidates.size, margin })
    const between = keep(keys, candidates, { low, high })
    const isInside = between.before <= window.from && window.to <= between.before + between.size
    if (isInside) return between.size < candidates.size * 0.7 ? between : null
  }
  return null
}

/** Every so many places, sorted. */
function sampleOf(keys: Float64Array, { places, size }: Candidates): Uint32Array {
  const sample = new Uint32Array(Math.min(sampleSize, Math.floor(size / 8)))
  const step = size / sample.length
  for (let index = 0; index < sample.length; index++) {
    const place = Math.floor((index + 0.5) * step)
    sample[index] = places === null ? place : (places[place] ?? 0)
  }
  return sample.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
}

interface Rank {
  readonly rank: number
  readonly total: number
  /** In standard deviations of the sample's ranks. */
  readonly margin: number
}

/** The place in the sample that is safely below or above a rank of the list; null for none that far out. */
function limitAt(sample: Uint32Array, { rank, total, margin }: Rank): number | null {
  const share = rank / total
  const deviation = Math.sqrt(sample.length * share * (1 - share)) + 1
  return sample[Math.round(share * sample.length + margin * deviation)] ?? null
}

interface Limits {
  readonly low: number | null
  readonly high: number | null
}

/** The candidates from one place of the sorted list to another one, both included. */
function keep(keys: Float64Array, { places, size, before }: Candidates, { low, high }: Limits): Candidates {
  const lowKey = low === null ? -Infinity : (keys[low] ?? 0)
  const highKey = high === null ? Infinity : (keys[high] ?? 0)
  const lowPlace = low ?? -1
  const highPlace = high ?? Infinity
  const even = evenBuffer(size)
  // The candidates are read again when the window turns out not to be between the limits.
  const kept = places === even ? oddBuffer(size) : even
  let count = 0
  let skipped = 0
  for (let index = 0; index < size; index++) {
    const place = places === null ? index : (places[index] ?? 0)
    const key = keys[place] ?? 0
    const isBelow = +(key < lowKey) | (+(key === lowKey) & +(place < lowPlace))
    const isAbove = +(key > highKey) | (+(key === highKey) & +(place > highPlace))
    // A place outside is overwritten by the next one: without branches that the processor cannot foresee.
    kept[count] = place
    count += 1 - (isBelow | isAbove)
    skipped += isBelow
  }
  return { places: kept, size: count, before: before + skipped }
}
