/** Pseudorandom numbers. The same seed gives the same numbers. */
export interface Chance {
  /** From 0 up to 1, without 1. */
  readonly next: () => number
  /** A whole number from 0 up to `limit`, without it. */
  readonly below: (limit: number) => number
  /**
   * A whole number as by {@link below}, but after Zipf's law: 0 comes twice as often as 1, three times as often as 2 …
   */
  readonly rank: (limit: number) => number
  readonly of: <T>(list: readonly T[]) => T
  /** `count` different entries at the most, in the order of the list. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
  /** Around 0, with a standard deviation of 1. */
  readonly normal: () => number
}

/** After Tommy Ettinger's mulberry32: 32 bits of state are enough for the few numbers that one product needs. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const of = <T>(list: readonly T[]): T => {
    const entry = list[below(list.length)]
    if (entry === undefined) throw new Error('There is nothing to choose from')
    return entry
  }
  const some = <T>(list: readonly T[], count: number): T[] => {
    const places = list.map((_, place) => ({ place, key: next() }))
    const chosen = new Set(
      places
        .toSorted((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ place }) => place),
    )
    return list.filter((_, place) => chosen.has(place))
  }
  return {
    next,
    below,
    rank: (limit) => Math.floor(Math.exp(next() * Math.log(limit + 1))) - 1,
    of,
    some,
    // The Box–Muller transform.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
