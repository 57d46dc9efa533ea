import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

import { addressesOf } from '@/platform/http/addresses'
import { createApi } from '@/platform/http/create-api'
import { operation, type Method } from '@/platform/http/operation'
import type { Handlers } from '@/platform/http/serve'

const call = (method: Method, path: string) =>
  operation(
    {
      id: `${method}${path}`,
      method,
      path,
      tag: 'Test',
      summary: 'A test',
      status: 200,
      answer: z.object({}),
      failures: [],
      limit: 'read',
      cache: 'personal',
    },
    () => Promise.reject(new Error('not called')),
  )

/** Every call that reaches an operation looks its store up, which fails here. */
const resolveStore = vi.fn(() => Promise.resolve({ ok: false, code: 'forbidden' } as const))
const api = createApi(
  addressesOf(
    [call('GET', '/{any}/list'), call('GET', '/things/{id}'), call('PUT', '/things/{id}'), call('POST', '/things/new')],
    resolveStore,
  ),
)

const send = (method: keyof Handlers, path?: string[] | string) =>
  api[method](new Request(addressOf(path), { method }), { params: Promise.resolve({ path }) })

const addressOf = (path: string[] | string = []): string =>
  `https://shop.example/api/${[path].flat().map(encodeURIComponent).join('/')}`

describe('the calls of an API', () => {
  test.each<[keyof Handlers, string[], number, string | null]>([
    ['GET', ['things', 'a'], 403, null],
    ['HEAD', ['things', 'a'], 403, null],
    ['PUT', ['things', 'a/b'], 403, null],
    ['POST', ['things', 'a'], 405, 'GET, PUT, HEAD, OPTIONS'],
    ['OPTIONS', ['things', 'a'], 204, 'GET, PUT, HEAD, OPTIONS'],
    // The segment with a name, not the parameter.
    ['POST', ['things', 'new'], 403, null],
    ['GET', ['things', 'new'], 405, 'POST, OPTIONS'],
    ['POST', ['things', 'list'], 405, 'GET, PUT, HEAD, OPTIONS'],
    ['DELETE', ['others', 'list'], 405, 'GET, HEAD, OPTIONS'],
  ])('%s of %j answers %i and allows %s', async (method, path, status, allow) => {
    const answer = await send(method, path)
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  test.each([[undefined], ['things'], [['things']], [['things', 'a', 'b']], [['Things', 'a']], [['things', '']], [[]]])(
    '%j is not found, whatever the method',
    async (path) => {
      const answer = await send('GET', path)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status: 404, code: 'not_found' })
      expect((await send('DELETE', path)).status).toBe(404)
      expect((await send('OPTIONS', path)).status).toBe(204)
    },
  )

  test('path segments that come from elsewhere, such as the query, are not found', async () => {
    const request = new Request('https://shop.example/api/%5B%5B...path%5D%5D?path=things/a')
    const answer = await api.GET(request, { params: Promise.resolve({ path: ['things', 'a'] }) })
    expect(answer.status).toBe(404)
  })
})
