import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, test } from 'vitest'

import { answerAhead } from './answer-ahead'
import type { ReadyAnswers } from './ready-answers'

let server: Server

afterEach(() => new Promise((resolve) => server.close(resolve)))

const send = (method: string, path: string) =>
  new Promise<{ status: number | undefined; allow: string | undefined }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, method, path, agent: false }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, allow: response.headers.allow })
    })
      .once('error', reject)
      .end()
  })

test('methods that nothing has are answered before anything else hears of them', async () => {
  answerAhead({
    handle: (_request: unknown, _response: unknown, next: () => void) => next(),
  } as unknown as ReadyAnswers)
  const heard: (string | undefined)[] = []
  server = createServer(({ method }, response) => {
    heard.push(method)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  for (const method of ['TRACE', 'PROPFIND', 'MKCOL', 'PURGE', 'LOCK', 'M-SEARCH', 'SEARCH', 'UNLINK']) {
    for (const path of ['/', '/api/staff', '/admin']) {
      expect([method, await send(method, path)]).toEqual([
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
