import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'

import { expect, test, type APIResponse } from '@playwright/test'

import { startReceiver } from '../../fakes/receiver.ts'
import { asStaff, baseUrl, valueOf } from './shop.ts'
import { unique } from '../support/unique.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A GET with headers that browsers and fetch do not let a page set, such as `Host`. */
function get(path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(new URL(path, baseUrl), { headers: { accept: 'text/html', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        })
      })
    })
    sent.on('error', reject).end()
  })
}

const evil = 'evil.example'

/** Headers from which proxies, frameworks and caches are known to take a host, a path or a scheme. */
const addressHeaders: Record<string, string>[] = [
  { host: evil },
  { host: `${evil}:443` },
  { 'x-forwarded-host': evil },
  { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', 'x-forwarded-port': '444' },
  { forwarded: `host=${evil};proto=https` },
  { 'x-host': evil, 'x-forwarded-server': evil, 'x-http-host-override': evil },
  { 'x-original-url': `//${evil}/`, 'x-rewrite-url': `//${evil}/` },
  { 'x-forwarded-prefix': `//${evil}`, 'x-matched-path': `/${evil}` },
  { 'x-now-route-matches': `1=${evil}`, 'x-nextjs-data': '1', 'x-invoke-path': `/${evil}` },
  { referer: `https://${evil}/`, origin: `https://${evil}` },
]

test.describe('17: a host name that the client makes up', () => {
  for (const headers of addressHeaders) {
    test(`is in no link: ${JSON.stringify(headers)}`, async () => {
      for (const path of [
        '/',
        '/products/field-notebook',
        '/products',
        '/sitemap.xml',
        '/robots.txt',
        '/no-such-page',
      ]) {
        const { status, body, headers: answered } = await get(path, headers)
        expect(status, path).toBeLessThan(500)
        expect(body, path).not.toContain(evil)
        expect(JSON.stringify(answered), path).not.toContain(evil)
      }
    })
  }

  test('the canonical link is the store’s own', async () => {
    const path = '/products/field-notebook'
    const canonical = ({ body }: Answer) => /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1]
    const own = canonical(await get(path, {}))
    expect(own).toMatch(/^https?:\/\/[^/]+\/products\//)
    for (const headers of addressHeaders) expect(canonical(await get(path, headers))).toBe(own)
  })
})

test.describe('24: what one visitor sends', () => {
  for (const headers of addressHeaders) {
    test(`is not in the response to the next one: ${JSON.stringify(headers)}`, async ({ request }) => {
      const product = '/products/field-notebook'
      // A query that is in no cache yet, so that the page is rendered; the page does not read it.
      for (const path of [product, `${product}?utm_source=${evil.replace('.', '-')}`]) {
        await get(path, { ...headers, cookie: `currency=${evil}; country=${evil}; theme=${evil}`, 'user-agent': evil })
        const next = await request.get(path)
        expect(next.status()).toBe(200)
        expect((await next.text()).replaceAll(evil.replace('.', '-'), '')).not.toContain('evil')
      }
    })
  }

  test('a page that comes from a cache sets no cookie, whatever the visitor sends', async ({ request }) => {
    for (const path of ['/', '/products/field-notebook', '/products', '/de', '/ar/products/field-notebook']) {
      for (const cookie of ['', 'fm_cart=x', 'currency=EUR', 'country=AT']) {
        const answer = await request.get(path, { headers: cookie ? { cookie } : {} })
        expect(answer.headers()['set-cookie'], path).toBeUndefined()
      }
    }
  })
})

async function expectRefused(answer: Promise<APIResponse>): Promise<void> {
  const response = await answer
  expect(response.status(), response.url()).toBeGreaterThanOrEqual(400)
  expect(response.status(), response.url()).toBeLessThan(500)
}

test.describe('20: the server fetches no address that a client names', () => {
  test('neither for pictures, nor for uploads', async ({ request }) => {
    const visits: string[] = []
    const receiver = await startReceiver(({ path }) => {
      visits.push(path)
      return true
    })
    const owner = await asStaff('owner@flowmasters.example')
    const targets = [
      `http://127.0.0.1:${String(receiver.port)}/metadata`,
      `http://localhost:${String(receiver.port)}/metadata`,
      `http://[::ffff:127.0.0.1]:${String(receiver.port)}/metadata`,
      'http://169.254.169.254/latest/meta-data/',
    ]
    for (const target of targets) {
      const address = encodeURIComponent(target)
      for (const client of [request, owner]) {
        for (const path of [
          `/_next/image?url=${address}&w=640&q=75`,
          `/api/media/paste-url?src=${address}`,
          `/api/media/paste-url/00000000-0000-7000-8000-000000000000?src=${address}`,
          `/api/files/paste-url?src=${address}`,
        ]) {
          await expectRefused(client.get(path))
        }
      }
      await expectRefused(owner.post('/api/media', { data: { alt: 'x', url: target, filename: 'x.png' } }))
    }
    await owner.dispose()
    await receiver.close()
    expect(visits).toEqual([])
  })
})

test.describe('25: markup in what editors and shoppers write', () => {
  const markup = `</title></script><script>alert(1)</script><img src=x onerror=alert(1)>"'>`

  test('is escaped on the page, in its data for search engines and in the API', async ({ request }) => {
    const owner = await asStaff('owner@flowmasters.example')
    const store = await valueOf(`select id::text from stores where slug = 'flow-masters'`)
    const slug = unique('markup')
    const sku = slug.toUpperCase()
    const price = { USD: '12.34' }
    const variantRows = [{ id: randomUUID(), sku, options: {}, isActive: true, price, compareAt: {} }]
    const texts = { title: `Markup ${markup}`, subtitle: markup, slug }
    const data = { store, ...texts, kind: 'physical', variantRows, _status: 'published' }
    const made = await owner.post('/api/products', { data })
    expect(made.status(), await made.text()).toBe(201)
    const { doc } = (await made.json()) as { doc: { id: string } }

    await expect.poll(async () => (await request.get(`/products/${slug}`)).status()).toBe(200)
    const html = await (await request.get(`/products/${slug}`)).text()
    expect(html).toContain('Markup &lt;/title&gt;')
    expect(html).not.toContain('<script>alert(1)')
    expect(html).not.toContain('<img src=x')
    const facts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json = '']) => JSON.parse(json) as { name?: string },
    )
    expect(facts.map(({ name }) => name)).toContain(data.title)

    const api = await request.get(`/api/storefront/v1/products/${slug}`)
    expect(api.headers()['content-type']).toContain('application/json')
    expect(api.headers()['x-content-type-options']).toBe('nosniff')
    await owner.delete(`/api/products/${doc.id}`)
    await owner.dispose()
  })

  test('is escaped where a page repeats the request', async ({ request }) => {
    for (const path of [
      `/search?q=${encodeURIComponent(markup)}`,
      `/products?option.color=${encodeURIComponent(markup)}`,
      `/${encodeURIComponent(markup)}`,
      `/account/verify?token=${encodeURIComponent(markup)}`,
      `/order/${encodeURIComponent(markup)}`,
    ]) {
      const answer = await request.get(path)
      expect(answer.status(), path).toBeLessThan(500)
      const html = await answer.text()
      expect(html, path).not.toContain('<script>alert(1)')
      expect(html, path).not.toContain('<img src=x')
    }
  })
})
