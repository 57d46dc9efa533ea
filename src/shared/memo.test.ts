import { expect, test, vi } from 'vitest'

import { memo } from './memo'

test('a value is made once for its key', () => {
  const known = memo<{ key: string }>()
  const make = vi.fn((key: string) => ({ key }))
  const first = known('a', () => make('a'))
  expect(known('a', () => make('a'))).toBe(first)
  expect(known('b', () => make('b'))).toEqual({ key: 'b' })
  expect(make).toHaveBeenCalledTimes(2)
})

test('there are never more values than allowed', () => {
  const known = memo<number>(2)
  const make = vi.fn(() => 1)
  for (const key of ['a', 'b', 'a', 'c', 'a']) known(key, make)
  expect(make).toHaveBeenCalledTimes(4)
})
