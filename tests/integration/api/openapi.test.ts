import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { operations } from '@/app/api/storefront/operations'
import { openApiDocument } from '@/platform/http/openapi'

const base = 'src/app/api/storefront/v1/'
/** Not calls of the API, but its description. */
const others = ['openapi.json', 'docs', '[[...rest]]']

const contracts = operations.map(({ contract }) => contract)
const document = openApiDocument(contracts, { server: 'https://shop.example' })

/** `carts/[token]` as `/carts/{token}`, with how many operations its route file serves. */
const routes = globSync(`${base}**/route.ts`)
  .map((file) => ({ path: file.slice(base.length, -'/route.ts'.length), text: readFileSync(file, 'utf8') }))
  .filter(({ path }) => !others.includes(path))
  .map(({ path, text }) => ({
    path: `/${path.replaceAll('[', '{').replaceAll(']', '}')}`,
    count:
      /apiResource\(([^)]*)\)/
        .exec(text)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '').length ?? 0,
  }))

test('every route is in the document, and everything in the document has a route', () => {
  const documented = document['paths'] as Record<string, object>
  const counts = Object.entries(documented).map(([path, methods]) => ({ path, count: Object.keys(methods).length }))
  const sorted = (list: { path: string; count: number }[]) => list.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  expect(sorted(routes)).toEqual(sorted(counts))
})

test('every operation has a name of its own, a summary and an answer', () => {
  expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length)
  for (const { path, params } of contracts) {
    expect(path.includes('{'), path).toBe(params !== undefined)
  }
})

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document)
  const { schemas } = document['components'] as { schemas: Record<string, unknown> }
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(schemas).toHaveProperty(name)
  expect(text).not.toContain('#/$defs')
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Cart', 'Money', 'Order', 'Problem', 'ProductCard']))
})
