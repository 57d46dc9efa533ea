import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { compressed } from './compress'
import { DataAnswers } from './data-answers'
import { answerPageData } from './page-data'

const page = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'HIT', etag: '"a"' },
}

/** The answer of a server in place of Next, and what it was asked. */
let next: { status: number; headers: OutgoingHttpHeaders }
let asked: OutgoingHttpHeaders | null
let data: DataAnswers

const server = createServer((incoming, response) => {
  const render = () => {
    asked = { ...incoming.headers, method: incoming.method, url: incoming.url }
    response.writeHead(next.status, next.headers).end('<p>A lamp</p>')
  }
  const pages = {
    isPublic: (path: string) => path !== '/cart',
    splitOf: () => ({ html: '', data: { key: 'abc', json: '{"flight":["A lamp"]}' } }),
  }
  if (!answerPageData(incoming, response, { data, pages, render })) render()
})

beforeEach(async () => {
  next = page
  asked = null
  data = new DataAnswers()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const get = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
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

test('the data of a page is an answer of its own, for every cache on the way', async () => {
  const { status, headers, body } = await get('/lamp?page-data=abc')
  expect(asked).toMatchObject({ url: '/lamp' })
  expect([status, body.toString()]).toEqual([200, '{"flight":["A lamp"]}'])
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=86400, immutable',
    'referrer-policy': 'strict-origin-when-cross-origin',
  })
  expect(headers).not.toHaveProperty('etag')
  expect(headers).not.toHaveProperty('content-security-policy')
})

test('it comes from memory when it is there, and for HEAD without a body', async () => {
  data.keep('abc', await compressed('{}'))
  const encoding = { 'accept-encoding': 'gzip' }
  expect((await get('/lamp?page-data=abc', encoding)).headers['content-encoding']).toBe('gzip')
  const head = await get('/lamp?page-data=abc', encoding, 'HEAD')
  expect([head.status, head.body.length, asked]).toEqual([200, 0, null])
})

test.each<[string, OutgoingHttpHeaders]>([
  ['the router of the browser', { rsc: '1', 'next-router-state-tree': 'a', 'next-router-prefetch': '1' }],
  ['a revalidation', { 'x-prerender-revalidate': 'a', 'x-prerender-revalidate-if-generated': '1' }],
  ['a preview', { cookie: '__prerender_bypass=secret' }],
  ['a part', { range: 'bytes=0-9' }],
  ['a browser that has it', { 'if-none-match': '"a"', 'if-modified-since': 'Mon, 30 Nov 2026 00:00:00 GMT' }],
  ['an action', { 'next-action': 'a' }],
])('it is the same for %s, and Next sees none of these headers', async (_name, headers) => {
  const others = { host: 'shop.example', 'x-forwarded-for': '192.0.2.1', 'accept-encoding': 'identity' }
  const { status, body } = await get('/lamp?page-data=abc', { ...headers, ...others })
  expect([status, body.toString()]).toEqual([200, '{"flight":["A lamp"]}'])
  expect(asked).toEqual({ host: 'shop.example', 'x-forwarded-for': '192.0.2.1', method: 'GET', url: '/lamp' })
})

describe('nothing else is taken for it', () => {
  test.each([
    ['the page was rendered with other content since', '/lamp?page-data=other', {}],
    ['the page was deleted', '/lamp?page-data=abc', { status: 404 }],
    ['the page redirects', '/lamp?page-data=abc', { status: 308 }],
    ['the page is personal', '/lamp?page-data=abc', { headers: { 'content-type': 'text/html' } }],
  ])('when %s', async (_name, path, answer) => {
    next = { ...page, ...answer }
    const { status, headers, body } = await get(path, { 'accept-encoding': 'br' })
    expect([status, body.length, headers['cache-control']]).toEqual([404, 0, 'no-store'])
    expect(headers).toMatchObject({ 'referrer-policy': 'strict-origin-when-cross-origin' })
  })

  test.each([
    ['of a personal page', '/cart?page-data=abc'],
    ['with no key', '/lamp?page-data'],
    ['with an empty key', '/lamp?page-data='],
    ['with a key of another form', '/lamp?page-data=a%20b'],
    ['with another parameter after it', '/lamp?page-data=abc&x=1'],
    ['with another parameter before it', '/lamp?x=1&page-data=abc'],
    ['with an encoded name', '/lamp?page%2Ddata=abc'],
  ])('%s, and Next is not asked', async (_name, path) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, body } = await get(path, { rsc: '1' }, method)
      expect([status, body.length, headers['cache-control'], asked]).toEqual([404, 0, 'no-store', null])
    }
  })
})

test('a form, and a page without this in its query, go to Next as they are', async () => {
  await get('/lamp?page-data=abc', { rsc: '1' }, 'POST')
  expect(asked).toMatchObject({ rsc: '1', url: '/lamp?page-data=abc' })
  await get('/lamp?page=2', { rsc: '1' })
  expect(asked).toMatchObject({ rsc: '1', url: '/lamp?page=2' })
})
