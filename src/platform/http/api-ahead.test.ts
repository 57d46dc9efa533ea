import { once } from 'node:events'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { FindAddress } from './addresses'
import type { ApiRequest, Handler } from './serve'

// The logger asks the environment for its level when it is loaded.
vi.stubEnv('OFFLINE', '1')
const { answerAhead } = await import('./answer-ahead')
const { apiAhead } = await import('./api-ahead')
const { readJson } = await import('./body')
afterAll(() => {
  vi.unstubAllEnvs()
})

const long = JSON.stringify({ text: 'word '.repeat(4000) })
const isJson = { 'content-type': 'application/json' }

let received: { url: string; headers: Headers; body: unknown }[]
let begun = 0

async function tell(given: ApiRequest): Promise<Response> {
  begun += 1
  const body = given.body === null ? null : await readJson(given)
  received.push({ url: given.url, headers: given.headers, body })
  const headers = { ...isJson, 'set-cookie': 'a=1; Path=/' }
  return new Response('{"told":true}', { status: 201, headers })
}

const answers: Record<string, Handler> = {
  tell,
  long: () => Promise.resolve(new Response(long, { headers: isJson })),
  nothing: () => Promise.resolve(new Response(null, { status: 204, headers: { allow: 'GET' } })),
  file: () =>
    Promise.resolve(
      new Response(new Blob(['pages']).stream(), {
        headers: { 'content-type': 'application/pdf', 'content-length': '5' },
      }),
    ),
  refuse: () => Promise.resolve(new Response('{"code":"refused"}', { status: 413, headers: isJson })),
}

const find: FindAddress = ([name = '', ...rest]) => {
  const handle = answers[name]
  if (!handle || rest.length > 1) return null
  const [GET, HEAD] = [handle, handle]
  const handlers = { GET, HEAD, POST: GET, PUT: GET, PATCH: GET, DELETE: GET, OPTIONS: GET }
  return { path: `/${name}`, params: { rest: rest[0] ?? '' }, handlers }
}

let server: Server
let toNext: string[]
let loads = 0
const load = () => {
  loads += 1
  return Promise.resolve(find)
}
answerAhead(apiAhead('/api/shop/v1', load))

beforeEach(async () => {
  toNext = []
  received = []
  server = createServer((incoming, response) => {
    toNext.push(incoming.url ?? '')
    response.end('of Next')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => new Promise((resolve) => server.close(resolve)))

interface Options {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function send(path: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) })
      })
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

test('a call gets its address, its headers and its body, and its answer is sent as it is', async () => {
  const headers = { host: 'berlin.example', 'content-type': 'application/json', cookie: 'b=2' }
  const answer = await send('/api/shop/v1/tell?locale=de', { method: 'POST', headers, body: '{"sku":"MUG"}' })
  expect(answer.status).toBe(201)
  expect(answer.body.toString()).toBe('{"told":true}')
  expect(answer.headers).toMatchObject({
    'content-length': '13',
    vary: 'Accept-Encoding',
    'set-cookie': ['a=1; Path=/'],
  })
  expect(received[0]?.url).toBe('http://localhost/api/shop/v1/tell?locale=de')
  expect(received[0]?.headers.get('cookie')).toBe('b=2')
  expect(received[0]?.body).toEqual({ ok: true, value: { sku: 'MUG' } })
  expect(toNext).toEqual([])
})

test('an invalid host causes no failure', async () => {
  for (const host of ['[', 'a:99999', 'exa%mple', 'x/y?locale=de'])
    expect(await send('/api/shop/v1/tell', { headers: { host } })).toMatchObject({ status: 201 })
  expect(received.map(({ url }) => url)).toEqual(Array(4).fill('http://localhost/api/shop/v1/tell'))
})

test('the addresses are loaded once', async () => {
  await send('/api/shop/v1/tell')
  await send('/api/shop/v1/tell')
  expect(loads).toBe(1)
})

test.each([
  '/',
  '/api/shop/v1',
  '/api/shop/v2/tell',
  '/api/shop/v1/openapi.json',
  '/api/shop/v1/tell/a/b',
  '/api/shop/v1/tell/../long',
  '/api/shop/v1/tell/%2e%2E',
  '/api/shop/v1/tell\\a',
  '/api/shop/v1/tell#a',
])('%s is left to Next', async (path) => {
  expect((await send(path)).body.toString()).toBe('of Next')
  expect(toNext).toEqual([path])
  expect(received).toEqual([])
})

test('a body that is refused unread or half-read is thrown away, and the connection goes on', async () => {
  const headers = { connection: 'keep-alive' }
  const body = `"${'x'.repeat(2_000_000)}"`
  expect((await send('/api/shop/v1/refuse', { method: 'POST', headers, body })).status).toBe(413)
  const read = await send('/api/shop/v1/tell', { method: 'POST', headers: { ...headers, ...isJson }, body })
  expect(read.status).toBe(201)
  const chunked = { ...headers, ...isJson, 'transfer-encoding': 'chunked' }
  expect((await send('/api/shop/v1/tell', { method: 'POST', headers: chunked, body })).status).toBe(201)
  const tooLarge = { ok: false, code: 'payload_too_large' }
  expect(received.map((each) => each.body)).toEqual([tooLarge, tooLarge])
})

test('a body that breaks off with its client is malformed, and nothing else', async () => {
  const { port } = server.address() as AddressInfo
  const before = begun
  const headers = { ...isJson, 'content-length': '99' }
  const leaving = request({ port, method: 'POST', path: '/api/shop/v1/tell', headers })
  leaving.once('error', () => undefined)
  leaving.write('{"sku"')
  await vi.waitFor(() => {
    expect(begun).toBe(before + 1)
  })
  leaving.destroy()
  await vi.waitFor(() => {
    expect(received.map((each) => each.body)).toEqual([{ ok: false, code: 'malformed_json' }])
  })
})

test('a long answer is compressed for those who can read it', async () => {
  const plain = await send('/api/shop/v1/long')
  expect(plain.body.toString()).toBe(long)
  const zipped = await send('/api/shop/v1/long', { headers: { 'accept-encoding': 'gzip' } })
  expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
  expect(gunzipSync(zipped.body).toString()).toBe(long)
  expect((await send('/api/shop/v1/tell', { headers: { 'accept-encoding': 'br' } })).headers).not.toHaveProperty(
    'content-encoding',
  )
})

test('files and answers without a body are sent as they are', async () => {
  const file = await send('/api/shop/v1/file')
  expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '5' })
  expect(file.body.toString()).toBe('pages')
  const nothing = await send('/api/shop/v1/nothing', { method: 'OPTIONS' })
  expect(nothing).toMatchObject({ status: 204, headers: { allow: 'GET' } })
})

test('addresses that cannot be loaded are left to Next', async () => {
  const next = vi.fn()
  const { port } = server.address() as AddressInfo
  const failing = apiAhead('/api/other/v1', () => Promise.reject(new Error('no such file')))
  server.removeAllListeners('request')
  server.once('request', (incoming, response) => {
    failing(incoming, response, () => {
      next()
      response.end()
    })
  })
  await fetch(`http://127.0.0.1:${String(port)}/api/other/v1/tell`)
  expect(next).toHaveBeenCalledTimes(1)
})
