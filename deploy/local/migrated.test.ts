import { expect, it } from 'vitest'

import { areApplied } from './migrated'

const files = ['20260102_second.ts', '20260101_first.ts', '20260102_second.json', 'index.ts']

it('takes a database for migrated that has exactly the migrations of the sources', () => {
  expect(areApplied(files, ['20260101_first', '20260102_second'])).toBe(true)
  expect(areApplied(files, ['20260102_second', '20260101_first'])).toBe(true)
})

it.each([
  ['lacks one', ['20260101_first']],
  ['has another one', ['20260101_first', '20260102_second', '20260103_of-another-branch']],
  ['has none', []],
])('does not take a database for migrated that %s', (_, applied) => {
  expect(areApplied(files, applied)).toBe(false)
})
