import { expect, test } from 'vitest'

import { idIn } from './id-in'

test.each<[string, unknown, string | null]>([
  ['an id', 'a1', 'a1'],
  ['a document that was loaded', { id: 'a1', title: 'x' }, 'a1'],
  ['an id of another kind', { id: 7 }, null],
  ['a document without an id', { title: 'x' }, null],
  ['a list', ['a1'], null],
  ['a number', 7, null],
  ['nothing', null, null],
  ['a field that was left out', undefined, null],
])('the id in %s', (_what, value, expected) => {
  expect(idIn(value)).toBe(expected)
})
