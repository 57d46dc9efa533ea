import { expect, test } from 'vitest'

import { isRepeated } from './repeated-code'

test('a code is repeated when an earlier row of the same list has it', () => {
  const data = {
    rates: [{ code: 'a' }, { code: 'b' }, { code: 'a' }],
    methods: [{ rates: [{ code: 'a' }] }, { rates: [{ code: 'a' }, { code: 'a' }] }],
  }
  const at = (...path: (string | number)[]) => isRepeated('a', { data, path })
  expect([at('rates', 0, 'code'), at('rates', 2, 'code')]).toEqual([false, true])
  expect([at('methods', 1, 'rates', 0, 'code'), at('methods', 1, 'rates', 1, 'code')]).toEqual([false, true])
  expect([at('gone', 1, 'code'), isRepeated('a', { data: null, path: [] })]).toEqual([false, false])
  // A form that is being filled in validates without a path.
  expect(isRepeated('a', { data })).toBe(false)
})
