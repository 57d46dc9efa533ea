import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { mergeOrder, ranksOf, type Placed } from './name-order'

type Names = ReadonlyMap<number, string>

/** By name and then by ordinal, as the database sorts. */
const sorted = (names: Names): number[] =>
  [...names].toSorted(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a - b)).map(([ordinal]) => ordinal)

/** What the database answers about the changed ones: each after the nearest one before it that has not changed. */
function placedOf(names: Names, changed: ReadonlySet<number>): Placed[] {
  let after: number | null = null
  return sorted(names).flatMap((ordinal) => {
    if (changed.has(ordinal)) return [{ ordinal, after }]
    after = ordinal
    return []
  })
}

describe('the order of names', () => {
  test('after any changes it is the order that reading all names again would give', () => {
    const names = fc.dictionary(fc.nat({ max: 30 }).map(String), fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(names, names, fc.uniqueArray(fc.nat({ max: 30 })), (before, changes, removed) => {
        const old: Names = new Map(Object.entries(before).map(([ordinal, name]) => [Number(ordinal), name]))
        const now = new Map(old)
        for (const [ordinal, name] of Object.entries(changes)) now.set(Number(ordinal), name)
        for (const ordinal of removed) now.delete(ordinal)
        const changed = new Set([...Object.keys(changes).map(Number), ...removed])
        const merged = mergeOrder(Uint32Array.from(sorted(old)), {
          changed: [...changed],
          placed: placedOf(now, changed),
        })
        expect([...merged]).toEqual(sorted(now))
      }),
    )
  })

  test('a rank is the place in the order; what is not in it comes after all', () => {
    expect([...ranksOf(Uint32Array.of(3, 0, 1))]).toEqual([1, 2, 3, 0])
    expect([...ranksOf(Uint32Array.of())]).toEqual([])
  })
})
