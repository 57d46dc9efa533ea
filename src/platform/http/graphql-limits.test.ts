import { expect, test } from 'vitest'

import { isModestQuery } from '@/platform/http/graphql-limits'

test('a usual query passes', () => {
  expect(isModestQuery('{ Products(limit: 10) { docs { title variants { docs { sku } } } totalDocs } }')).toBe(true)
  expect(isModestQuery('query Q { Orders { docs { ...o } } } fragment o on Order { number lines { title } }')).toBe(
    true,
  )
})

test.each([
  ['no GraphQL', 'select * from staff'],
  ['deep', `{ ${'a { '.repeat(11)} b ${'} '.repeat(11)} }`],
  ['aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${String(index)}: Products { totalDocs }`).join(' ')} }`],
  ['wide', `{ Products { ${Array.from({ length: 401 }, (_, index) => `a${String(index)}: x`).join(' ')} } }`],
  ['a cycle of fragments', '{ ...a } fragment a on Query { b { ...a } }'],
  ['very many tokens', `{ ${'a '.repeat(5000)} }`],
])('an excessive query is refused: %s', (_, text) => {
  expect(isModestQuery(text)).toBe(false)
})

test('fragments in fragments are counted as often as they are spread, and measured once', () => {
  const fragments = Array.from(
    { length: 30 },
    (_, index) => `fragment f${String(index)} on Product { ...f${String(index + 1)} ...f${String(index + 1)} }`,
  )
  const begin = performance.now()
  expect(isModestQuery(`{ Products { ...f0 } } ${fragments.join(' ')} fragment f30 on Product { id }`)).toBe(false)
  // Measuring each fragment at every spread would take minutes.
  expect(performance.now() - begin).toBeLessThan(10_000)
})
