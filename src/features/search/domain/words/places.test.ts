import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changeMembers, chunkSize } from './members'
import { hasPlace, intersect, listPlaces, noPlaces, takeOut, unite, type Places } from './places'

/** A few places, and sometimes a run that is too long for a list. */
const lists = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: chunkSize - 1 }), { maxLength: 50 }),
    fc.integer({ min: 0, max: chunkSize - 6001 }),
    fc.boolean(),
  )
  .map(([few, start, hasRun]) => [...few, ...(hasRun ? Array.from({ length: 6000 }, (_, index) => start + index) : [])])

/** As in a database answer: behind other bytes. */
function membersOf(added: readonly number[]): Uint8Array {
  const members = changeMembers(null, { added, removed: [] }) ?? new Uint8Array()
  const behind = new Uint8Array(members.length + 3)
  behind.set(members, 3)
  return behind.subarray(3)
}

function placesFrom(list: readonly number[]): Places {
  const places = noPlaces()
  unite(places, membersOf(list))
  return places
}

const into = new Uint16Array(chunkSize)

const listed = (places: Places): number[] => [...into.subarray(0, listPlaces(places, into))]

const sorted = (list: Iterable<number>): number[] => [...new Set(list)].sort((a, b) => a - b)

describe('places of a chunk', () => {
  it('are united', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const places = placesFrom(one)
        unite(places, membersOf(other))
        expect(listed(places)).toEqual(sorted([...one, ...other]))
        for (const place of one.slice(0, 20)) expect(hasPlace(places, place)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('are intersected, which tells whether any is left', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const places = placesFrom(one)
        const others = new Set(other)
        const both = sorted(one.filter((place) => others.has(place)))
        expect(intersect(places, placesFrom(other))).toBe(both.length > 0)
        expect(listed(places)).toEqual(both)
      }),
      { numRuns: 100 },
    )
  })

  it('are taken out once', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const places = placesFrom(one)
        const members = membersOf(other)
        const taken = [...into.subarray(0, takeOut(places, members, into))]
        expect(takeOut(places, members, into)).toBe(0)
        const others = new Set(other)
        expect(taken).toEqual(sorted(one.filter((place) => others.has(place))))
        expect(listed(places)).toEqual(sorted(one.filter((place) => !others.has(place))))
      }),
      { numRuns: 100 },
    )
  })
})
