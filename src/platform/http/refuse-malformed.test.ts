import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'

// The logger reads the environment when it is imported.
vi.stubEnv('OFFLINE', '1')
const { refuseMalformed } = await import('./refuse-malformed')
afterAll(() => {
  vi.unstubAllEnvs()
})

let server: Server

afterEach(() => new Promise((resolve) => server.close(resolve)))

const send = (method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; allow: string | undefined; cookies: string[]; text: string }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo
      request({ port, method, path, headers, agent: false }, (response) => {
        const { statusCode: status, headers } = response
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status, allow: headers.allow, cookies: headers['set-cookie'] ?? [], text })
        })
      })
        .once('error', reject)
        .end()
    },
  )

let heard: (string | undefined)[]

refuseMalformed()

beforeEach(async () => {
  heard = []
  server = createServer(({ method }, response) => {
    heard.push(method)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

test('methods that no route supports are answered before any other listener gets the request', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'MKCOL', 'PURGE', 'LOCK', 'M-SEARCH', 'SEARCH', 'UNLINK']) {
    for (const path of ['/', '/api/staff', '/admin']) {
      expect([method, await send(method, path)]).toMatchObject([
        method,
        { status: 405, allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' },
      ])
    }
  }
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    expect([method, (await send(method, '/')).status]).toEqual([method, 200])
  }
  expect(heard).toEqual(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
})

test('malformed requests are answered before any other listener, too, with the malformed field', async () => {
  expect(await send('GET', '/api/storefront/v1/products?q=%ff')).toMatchObject({
    status: 400,
    text: expect.stringContaining('"errors":[{"path":"q"') as string,
  })
  expect(await send('GET', '/%')).toMatchObject({
    status: 400,
    text: expect.stringMatching(/^400: .*"path"/) as string,
  })
  expect((await send('HEAD', '/%')).text).toBe('')
  expect(await send('GET', '/', { cookie: 'cart=%; theirs=%' })).toMatchObject({
    status: 400,
    cookies: ['cart=; Path=/; Max-Age=0'],
  })
  expect(heard).toEqual([])
  expect((await send('GET', '/?q=%C3%BC')).status).toBe(200)
})
