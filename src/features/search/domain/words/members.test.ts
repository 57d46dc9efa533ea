import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changeMembers, chunkSize, placesOf, type Members } from './members'

const place = fc.integer({ min: 0, max: chunkSize - 1 })

/** A few places, and sometimes a run that is too long for a list. */
const places = fc
  .tuple(fc.array(place, { maxLength: 50 }), fc.nat({ max: 6000 }), fc.nat({ max: chunkSize - 6001 }), fc.boolean())
  .map(([few, length, start, hasRun]) => [
    ...few,
    ...(hasRun ? Array.from({ length }, (_, index) => start + index) : []),
  ])

const membersOf = (added: readonly number[]): Members | null => changeMembers(null, { added, removed: [] })
const listed = (members: Members | null): number[] => (members ? [...placesOf(members)] : [])
const sorted = (list: Iterable<number>): number[] => [...new Set(list)].sort((a, b) => a - b)

describe('the members of a chunk', () => {
  it('come back in order, each once', () => {
    fc.assert(
      fc.property(places, (list) => {
        expect(listed(membersOf(list))).toEqual(sorted(list))
      }),
      { numRuns: 200 },
    )
  })

  it('change as sets do', () => {
    fc.assert(
      fc.property(places, places, places, (before, added, taken) => {
        const removed = taken.filter((one) => !added.includes(one))
        const after = new Set([...before, ...added])
        for (const one of removed) after.delete(one)
        expect(listed(changeMembers(membersOf(before), { added, removed }))).toEqual(sorted(after))
      }),
      { numRuns: 200 },
    )
  })

  it('have the same bytes, whichever way they came to be', () => {
    fc.assert(
      fc.property(places, places, (kept, passing) => {
        const removed = passing.filter((one) => !kept.includes(one))
        const detour = changeMembers(membersOf([...kept, ...passing]), { added: [], removed })
        expect(detour).toEqual(membersOf(kept))
      }),
      { numRuns: 200 },
    )
  })

  it('are a list below 4,096 and a bitmap from there on', () => {
    const run = (length: number) => Array.from({ length }, (_, index) => index * 2)
    expect(membersOf(run(4095))?.length).toBe(8190)
    expect(membersOf(run(4096))?.length).toBe(8192)
    expect(membersOf([])).toBeNull()
  })
})
