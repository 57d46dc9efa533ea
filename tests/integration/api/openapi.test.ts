import { expect, test } from 'vitest'

import { operations } from '@/app/api/storefront/operations'
import { OPTIONS } from '@/app/api/storefront/v1/[[...path]]/route'
import { routeClass } from '@/app/route-classes'
import { openApiDocument } from '@/platform/http/openapi'

const contracts = operations.map(({ contract }) => contract)
const document = openApiDocument(contracts, { server: 'https://shop.example' })

test('no two calls have the same method and address', () => {
  const calls = contracts.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(calls).size).toBe(calls.length)
})

test('every path of the document accepts its methods and no other', async () => {
  const documented = Object.entries(document['paths'] as Record<string, object>)
  const offered = documented.map(async ([path]) => {
    const given = { path: path.slice(1).split('/') }
    const request = new Request(`https://shop.example/api/storefront/v1${path}`)
    const { headers } = await OPTIONS(request, { params: Promise.resolve(given) })
    const methods = headers.get('allow')?.split(', ') ?? []
    return [path, methods.filter((method) => method !== 'HEAD' && method !== 'OPTIONS').toSorted()]
  })
  expect(await Promise.all(offered)).toEqual(
    documented.map(([path, methods]) => [
      path,
      Object.keys(methods)
        .map((method) => method.toUpperCase())
        .toSorted(),
    ]),
  )
})

test('every path has a label of its own in the metrics', () => {
  const paths = ['/docs', '/openapi.json', ...contracts.map(({ path }) => path)]
  expect(paths.filter((path) => routeClass(`/api/storefront/v1${path}`) === 'api:other')).toEqual([])
})

test('every operation has a unique name, a summary and a response', () => {
  expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length)
  for (const { path, params } of contracts) {
    expect(path.includes('{'), path).toBe(params !== undefined)
  }
})

test('every reference resolves', () => {
  const text = JSON.stringify(document)
  const { schemas } = document['components'] as { schemas: Record<string, unknown> }
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(schemas).toHaveProperty(name)
  expect(text).not.toContain('#/$defs')
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Cart', 'Money', 'Order', 'Problem', 'ProductCard']))
})
