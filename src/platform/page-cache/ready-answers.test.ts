import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { DataAnswers } from './data-answers'
import type { Entry } from './page-cache'
import { ReadyAnswers } from './ready-answers'
import { askedData } from './visit'

const html = '<p>A lamp</p>'
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'x-nextjs-cache': 'HIT',
  etag: '"lamp"',
  'x-frame': 'no',
}

/** A server in place of Next: the number of its requests, and its answer. */
const next = { asked: 0, status: 200, headers: pageHeaders as OutgoingHttpHeaders, lookups: 1 }
/** The shop of each host; any other host has the first. */
let shops: Record<string, string>
const pageAt = (host: string, path: string): string | null =>
  path === '/nowhere' ? null : `/${shops[host] ?? 'flow'}${path}`
let entry: Entry
let isHeld: boolean
let answers: ReadyAnswers
let data: DataAnswers
let ready: number

const server = createServer((incoming, response) => {
  const asked = askedData(incoming)
  if (asked?.key && data.send(asked.key, incoming, response)) return
  answers.handle(incoming, response, () => {
    next.asked += 1
    const page = pageAt(incoming.headers.host ?? '', incoming.url?.split('?')[0] ?? '') ?? ''
    for (let count = 0; count < next.lookups; count += 1) answers.note({ page, key: `key of ${page}`, entry, html })
    response.statusCode = next.status
    response.setHeaders(new Map(Object.entries(next.headers) as [string, string][]))
    response.end(html)
  })
})

beforeEach(async () => {
  Object.assign(next, { asked: 0, status: 200, headers: pageHeaders, lookups: 1 })
  entry = { value: { html }, lastModified: 0, tags: [], versions: [] }
  isHeld = true
  shops = { 'paperworks.localhost': 'paper' }
  ready = 0
  data = new DataAnswers()
  answers = new ReadyAnswers({
    holds: (key, kept) => isHeld && key.startsWith('key of ') && kept === entry,
    pageAt,
    splitOf: (text) => ({ html: text, data: { key: 'key', json: '{"flight":["A lamp"]}' } }),
    data,
    onAnswer: () => {
      ready += 1
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

interface Got {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

const get = (headers: OutgoingHttpHeaders = {}, path = '/lamp', method = 'GET'): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, path, method, headers: { 'accept-encoding': 'gzip, br', ...headers } }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
        (error: unknown) => reject(error as Error),
      )
    })
      .on('error', reject)
      .end()
  })

/** Long enough that only a hang exceeds it. */
const patience = { timeout: 60_000 }

/** Visits until the answer is ready: it is compressed after the visitor's answer was sent. */
const learned = () =>
  vi.waitFor(async () => {
    await get()
    expect(ready).toBeGreaterThan(0)
  }, patience)

describe('a page that Next has answered from the cache', () => {
  test('is answered without Next from then on, in an encoding the visitor accepts, with the same headers', async () => {
    await learned()
    const before = next.asked
    const brotli = await get()
    expect(brotli.status).toBe(200)
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'x-frame': 'no' })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(html)
    const gzipped = await get({ 'accept-encoding': 'deflate, gzip;q=0.8, br;q=0' })
    expect(gzipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzipped.body).toString()).toBe(html)
    expect(next.asked).toBe(before)
  })

  test('is the same page for visitors who come from a newsletter', async () => {
    await learned()
    const before = next.asked
    const got = await get({}, '/lamp?utm_source=mail&utm_campaign=a%20b&gclid=1')
    expect(brotliDecompressSync(got.body).toString()).toBe(html)
    expect(next.asked).toBe(before)
  })

  test('is the same page at every host of the shop, until a host is another shop’s', async () => {
    await learned()
    const before = next.asked
    const host = 'new.example'
    await get({ host })
    expect(next.asked).toBe(before)
    shops[host] = 'paper'
    await get({ host })
    expect(next.asked).toBe(before + 1)
  })

  test('has a weak tag, since its bytes differ by encoding', async () => {
    await learned()
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await get({ 'accept-encoding': encoding })
      expect([headers['content-encoding'], headers.etag]).toEqual([encoding, 'W/"lamp"'])
    }
  })

  test('is 304 for browsers that have it from here or from Next, and has no body for HEAD', async () => {
    await learned()
    for (const have of ['"other", W/"lamp"', '"lamp"']) {
      const known = await get({ 'if-none-match': have })
      expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, 'W/"lamp"'])
    }
    const head = await get({}, '/lamp', 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0)
  })

  test('has its data for React beside it, also when the page has changed since', async () => {
    await learned()
    const before = next.asked
    isHeld = false
    const found = await get({}, '/lamp?page-data=key')
    expect(found.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'application/json; charset=utf-8' })
    expect(brotliDecompressSync(found.body).toString()).toBe('{"flight":["A lamp"]}')
    expect(next.asked).toBe(before)
    await get({}, '/lamp?page-data=other')
    expect(next.asked).toBe(before + 1)
  })

  test('is asked of Next again once the cache does not hold it any more', async () => {
    await learned()
    isHeld = false
    const before = next.asked
    await get()
    expect(next.asked).toBe(before + 1)
    // A page that was regenerated is another entry.
    isHeld = true
    entry = { ...entry }
    await get()
    expect(next.asked).toBe(before + 2)
  })

  test.each([
    ['a preview', { cookie: 'a=b; __prerender_bypass=secret' }, '/lamp', 'GET'],
    ['the router of the browser', { rsc: '1' }, '/lamp', 'GET'],
    ['a prefetch', { 'next-router-prefetch': '1' }, '/lamp', 'GET'],
    ['a query', {}, '/lamp?color=ink', 'GET'],
    ['a query from a newsletter', {}, '/lamp?utm_source=mail&color=ink', 'GET'],
    ['a second question mark', {}, '/lamp?gclid=1?2&color=ink', 'GET'],
    ['a form', {}, '/lamp', 'POST'],
    ['the host of another shop', { host: 'paperworks.localhost' }, '/lamp', 'GET'],
    ['an address without a page', {}, '/nowhere', 'GET'],
    ['a client that decompresses nothing', { 'accept-encoding': 'identity' }, '/lamp', 'GET'],
  ])('leaves %s to Next', async (_name, headers, path, method) => {
    await learned()
    const before = next.asked
    const got = await get(headers, path, method)
    expect(next.asked).toBe(before + 1)
    expect(got.body.toString()).toBe(html)
  })
})

test.each([
  ['a page that was just rendered', { headers: { ...pageHeaders, 'x-nextjs-cache': 'MISS' } }],
  ['a page that sets a cookie', { headers: { ...pageHeaders, 'set-cookie': 'a=b' } }],
  ['a response that is not a page', { headers: { ...pageHeaders, 'content-type': 'text/x-component' } }],
  ['a page that does not exist', { status: 404 }],
  ['an answer without a page', { lookups: 0 }],
  ['an answer made of two pages', { lookups: 2 }],
])('%s is not kept', async (_name, other) => {
  Object.assign(next, other)
  for (let visit = 0; visit < 3; visit += 1) await get()
  // Compressing takes a moment: if it had begun, another page would be ready only after it.
  Object.assign(next, { status: 200, headers: pageHeaders, lookups: 1 })
  expect(ready).toBe(0)
  await vi.waitFor(async () => {
    await get({}, '/another')
    expect(ready).toBeGreaterThan(0)
  }, patience)
  const before = next.asked
  await get()
  expect(next.asked).toBe(before + 1)
})
