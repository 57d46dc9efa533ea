import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { holdDocument } from './page-document'

const html = `<p>${'A lamp. '.repeat(500)}</p>`

/** The answer of a server in place of Next, and its parts. */
let next: { status: number; headers: OutgoingHttpHeaders; parts: (string | Buffer)[] }
let asked: OutgoingHttpHeaders

const server = createServer((incoming, response) => {
  holdDocument(incoming, response, {
    policyOf: (policy, text) => `${policy} 'sha256-${String(text.length)}'`,
    htmlOf: (text) => text.replace('<script>next()</script>', ''),
    splitOf: (text) => ({ html: `${text}<i>split</i>`, data: { key: 'abc', json: '{"flight":[]}' } }),
  })
  asked = { ...incoming.headers, method: incoming.method }
  response.statusCode = next.status
  for (const [name, value] of Object.entries(next.headers)) response.setHeader(name, value ?? '')
  response.flushHeaders()
  for (const part of next.parts.slice(0, -1)) response.write(part)
  response.end(next.parts.at(-1))
})

beforeEach(async () => {
  next = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'self'" },
    parts: [html],
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const get = (headers: OutgoingHttpHeaders = {}, method = 'GET', path = '/') =>
  new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, host: '127.0.0.1', headers, method, path }, (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode, headers: response.headers, body })
      }, reject)
    })
      .once('error', reject)
      .end()
  })

const policy = `script-src 'self' 'sha256-${String(html.length)}'`

test.each<[string, (string | Buffer)[]]>([
  ['in one part', [html]],
  ['in parts', [html.slice(0, 7), Buffer.from(html.slice(7, 100)), html.slice(100)]],
])('a page sent %s has the policy of its whole HTML', async (_name, parts) => {
  next.parts = parts
  const plain = await get()
  expect(plain.headers).toMatchObject({ 'content-security-policy': policy, 'content-length': String(html.length) })
  expect(plain.body.toString()).toBe(html)
  expect(asked['accept-encoding']).toBeUndefined()
})

test('a page has an encoding that its client accepts, and a HEAD gets the same headers without the body', async () => {
  const zipped = await get({ 'accept-encoding': 'gzip' })
  expect(gunzipSync(zipped.body).toString()).toBe(html)
  const smaller = await get({ 'accept-encoding': 'gzip, br' })
  expect(brotliDecompressSync(smaller.body).toString()).toBe(html)
  expect(smaller.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  const head = await get({ 'accept-encoding': 'gzip, br' }, 'HEAD')
  expect(asked['method']).toBe('GET')
  expect(head.body.length).toBe(0)
  const { date: _one, ...headers } = head.headers
  const { date: _other, ...expected } = smaller.headers
  expect(headers).toEqual(expected)
})

test('a 304 has no policy, because it would replace that of the stored page', async () => {
  Object.assign(next, { status: 304, parts: [] })
  const known = await get()
  expect(known.status).toBe(304)
  expect(known.headers).not.toHaveProperty('content-security-policy')
})

test('a redirect, a file and JSON are passed on unchanged', async () => {
  Object.assign(next, { status: 308, headers: { location: '/elsewhere' }, parts: [] })
  expect(await get()).toMatchObject({ status: 308, headers: { location: '/elsewhere' } })
  const bytes = Buffer.from([0xff, 0x00, 0xfe])
  Object.assign(next, { status: 200, headers: { 'content-type': 'image/png' }, parts: [bytes] })
  expect((await get({ 'accept-encoding': 'gzip' })).body).toEqual(bytes)
  Object.assign(next, { headers: { 'content-type': 'application/json' }, parts: ['{"a":1}'] })
  expect((await get({ 'accept-encoding': 'gzip' })).body.toString()).toBe('{"a":1}')
})

test('a changed page is sent with its own policy and length; other answers are unchanged', async () => {
  next.parts = [html.slice(0, 9), '<script>next()</script>', html.slice(9)]
  const changed = await get()
  expect(changed.headers).toMatchObject({ 'content-security-policy': policy, 'content-length': String(html.length) })
  expect(changed.body.toString()).toBe(html)
  next.headers = { 'content-type': 'text/plain' }
  expect((await get()).body.toString()).toContain('next()')
})

describe('a page of the cache, which is the same for everybody', () => {
  beforeEach(() => {
    next.headers = { ...next.headers, 'x-nextjs-cache': 'HIT', etag: '"lamp"' }
  })

  test.each([
    ['a visitor', '/'],
    ['a visitor who comes from a newsletter', '/?utm_source=mail'],
  ])('is sent to %s without its data', async (_name, path) => {
    const { body, headers } = await get({}, 'GET', path)
    expect(body.toString()).toBe(`${html}<i>split</i>`)
    expect(headers['content-security-policy']).toContain(String(body.length))
  })

  test.each([
    ['an address with a query', {}, '/?variant=1'],
    ['a preview', { cookie: '__prerender_bypass=1' }, '/'],
  ])('%s has its data in it', async (_name, headers, path) => {
    expect((await get(headers, 'GET', path)).body.toString()).toBe(html)
  })
})
