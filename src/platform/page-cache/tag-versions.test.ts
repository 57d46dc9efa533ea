import fc from 'fast-check'
import { expect, test } from 'vitest'

import { TagVersions, type TagVersion } from './tag-versions'

const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 30 })))

test('invalidations result in the same versions in whatever order and however often they arrive', () => {
  fc.assert(
    fc.property(changes, fc.array(fc.nat()), (list: TagVersion[], picks) => {
      const inOrder = new TagVersions()
      inOrder.apply(list)
      const again = picks.flatMap((pick) => list.slice(pick % (list.length + 1))).concat(list.toReversed())
      const shuffled = new TagVersions()
      shuffled.apply(again)
      for (const tag of ['a', 'b', 'c']) expect(shuffled.of(tag)).toBe(inOrder.of(tag))
    }),
  )
})

test('a tag counts as changed only when something newer arrived', () => {
  const versions = new TagVersions()
  versions.apply([['a', 5]])
  const { tick } = versions
  versions.apply([
    ['a', 5],
    ['a', 4],
    ['b', 6],
  ])
  expect(versions.unchangedSince(['a'], tick)).toBe(true)
  expect(versions.unchangedSince(['a', 'b'], tick)).toBe(false)
})
