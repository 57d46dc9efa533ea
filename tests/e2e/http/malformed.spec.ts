import { globSync } from 'node:fs'

import { expect, test } from '@playwright/test'

import { rawRequest } from './raw-request.ts'
import { baseUrl } from './shop.ts'

interface Call {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
}

/** Malformed percent encoding, percent-encoded bytes that are not UTF-8, and NUL. */
const encoded = ['%', '%zz', '%ff', '%C3%28', '%ED%A0%80', '%F0%9F%98', '%00', 'a%00b']
/** With a byte that is not UTF-8, sent without encoding. */
const bad = [...encoded, '\xff']

const pagesDir = 'src/app/(storefront)/[store]/[locale]'

/** The address of every page, with `{}` for each part that a visitor chooses. */
const pages = globSync(`${pagesDir.replaceAll('[', '[[]')}/**/page.tsx`)
  .map((file) => file.replace(/\\/g, '/').slice(pagesDir.length, -'/page.tsx'.length))
  .map((path) => path.replace(/^\/filtered/, '').replace(/\[[^\]]+\]/g, '{}') || '/')

const others = [
  ...['/robots.txt', '/sitemap.xml', '/manifest.webmanifest', '/suggest', '/matches', '/admin', '/admin/login'],
  ...[
    '/api/{}',
    '/api/products',
    '/api/products/{}',
    '/api/staff/{}',
    '/api/globals/{}',
    '/api/graphql',
    '/api/metrics',
  ],
  ...[
    '/api/media/file/{}',
    '/api/health/live',
    '/api/health/{}',
    '/api/webhooks/{}',
    '/admin/{}',
    '/admin/collections/{}',
  ],
  ...['/_next/static/{}', '/_next/{}', '/{}.png', '/de/{}', '/ar/products/{}'],
]

test('every call of the API names the parameter that cannot be read', async ({ request }) => {
  const document = (await (await request.get('/api/storefront/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, Call>>
  }
  for (const [path, calls] of Object.entries(document.paths)) {
    for (const [method, { parameters = [] }] of Object.entries(calls)) {
      for (const { in: place, name } of parameters) {
        if (place === 'header') continue
        for (const value of encoded) {
          const address = path.replace(/\{(\w+)\}/g, (_, each: string) => (each === name ? value : 'x'))
          const target = `/api/storefront/v1${address}${place === 'query' ? `?${name}=${value}` : ''}`
          const answer = await rawRequest(target, { method: method.toUpperCase() })
          expect(answer.status, `${method} ${target}`).toBe(400)
          expect(answer.head.toLowerCase(), target).toContain('content-type: application/problem+json')
          expect(answer.head.toLowerCase(), target).toContain('access-control-allow-origin: *')
          const { code, errors } = JSON.parse(answer.body) as { code: string; errors: { path: string }[] }
          expect([code, errors.map((each) => each.path)], target).toEqual([
            'validation_failed',
            [place === 'query' ? name : 'path'],
          ])
        }
      }
    }
  }
})

test('a malformed address of a page or of any other route is a 400', async () => {
  expect(pages.length).toBeGreaterThan(15)
  for (const page of [...pages, ...others]) {
    for (const value of bad) {
      const path = page.replaceAll('{}', 'x')
      const targets = page.includes('{}') ? [page.replaceAll('{}', value)] : []
      for (const target of [...targets, `${path}?q=${value}`, `${path}?${value}=1`]) {
        expect((await rawRequest(target)).status, target).toBe(400)
      }
    }
  }
})

test('a well-formed but meaningless address is never a server error', async () => {
  const odd = [
    '%25',
    '%25ff',
    '%5C',
    '%3F',
    '%23',
    '%0D%0AX-Y:1',
    '%2e%2e%2f',
    '%EF%BB%BF',
    "'%22",
    '$%26',
    '%5Bslug%5D',
  ]
  for (const page of [...pages, ...others]) {
    if (!page.includes('{}')) continue
    for (const value of odd) {
      const target = page.replaceAll('{}', value)
      const { status } = await rawRequest(target)
      expect(status, target).toBeGreaterThan(199)
      expect(status, target).toBeLessThan(500)
    }
  }
})

test('headers that cannot be read and unknown methods are refused', async () => {
  for (const path of ['/', '/cart', '/api/storefront/v1/products', '/api/products', '/robots.txt']) {
    for (const name of ['accept-language', 'authorization', 'if-none-match', 'origin', 'x-store', 'x-request-id']) {
      expect((await rawRequest(path, { headers: { [name]: '\xff' } })).status, `${path} ${name}`).toBe(400)
    }
    for (const method of ['TRACE', 'TRACK']) {
      expect([400, 405], `${method} ${path}`).toContain((await rawRequest(path, { method })).status)
    }
    const long = await rawRequest(path, { headers: { 'x-anything': 'a'.repeat(20_000) } })
    expect(long.status, path).toBe(431)
    const form = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' }
    expect((await rawRequest(path, form)).status, path).toBe(400)
  }
  expect((await rawRequest('*')).status).toBe(400)
})

test('a malformed cookie of the shop is deleted, and cookies of other programs are kept', async () => {
  for (const path of ['/', '/cart', '/api/storefront/v1/me']) {
    for (const value of ['%', '%00', '%ff', '\xff', 'a'.repeat(4100)]) {
      const answer = await rawRequest(path, { headers: { cookie: `theirs=%; cart=${value}; other=1` } })
      expect(answer.status, path).toBe(400)
      expect(answer.head.toLowerCase(), path).toContain('set-cookie: cart=; path=/; max-age=0')
    }
    expect((await rawRequest(path, { headers: { cookie: 'theirs=%ff; other=%00; third=\xff' } })).status, path).toBe(
      200,
    )
  }
})

test('forms and bodies with bytes that are not UTF-8 are refused', async () => {
  const edge = { 'content-type': 'multipart/form-data; boundary=edge', origin: baseUrl }
  const part = (name: string, value: string) =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  for (const path of ['/', '/cart', '/checkout', '/account/sign-in', '/account/sign-up']) {
    for (const body of [
      part('\xff', '\xff'),
      part('$ACTION_ID_x', '\0'),
      part('$ACTION_REF_1', ''),
      'no form at all',
    ]) {
      const { status } = await rawRequest(path, { method: 'POST', headers: edge, body: `${body}--edge--\r\n` })
      expect(status, path).toBeLessThan(500)
    }
  }
  const json = { 'content-type': 'application/json' }
  const answer = await rawRequest('/api/storefront/v1/sessions', {
    method: 'POST',
    headers: json,
    body: '{"email":"\xff","password":"x"}',
  })
  expect(answer.status).toBe(400)
  expect(answer.body).toContain('"path":"email"')
})
