import { expect, test } from 'vitest'

import { malformedTexts } from '@/shared/malformed-texts'

const paths = (input: unknown) => malformedTexts(input).map(({ path }) => path)

test('names every text that cannot be stored, wherever it is', () => {
  const input = { a: 'x\0', b: ['fine', '\ud800'], c: { d: { e: '\ufffd' } }, f: 1, g: null, h: 'ü😀' }
  expect(paths(input).toSorted()).toEqual(['a', 'b.1', 'c.d.e'])
  expect(paths('\0')).toEqual([''])
})

test('names are texts too', () => {
  expect(paths({ 'a\0': 1 })).toEqual(['"a\\u0000"'])
})

test('ends on input that is deep or full of mistakes', () => {
  expect(malformedTexts(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toMatchObject([
    { message: 'Nested too deeply' },
  ])
  expect(paths(Array.from({ length: 1000 }, () => '\0')).length).toBeLessThanOrEqual(21)
})
