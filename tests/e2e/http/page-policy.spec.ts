import { createHash } from 'node:crypto'

import { expect, test } from '@playwright/test'

import { unique } from '../support/unique.ts'

/** Every kind of page that is the same for all visitors, also in a language that is written from right to left. */
const paths = [
  '/',
  '/products',
  '/products?option.color=ink&sort=price_asc',
  '/products?utm_source=letter',
  '/categories/paper',
  '/categories/paper?inStock=1',
  '/products/field-notebook',
  '/products/deep-work-handbook',
  '/products/founders-notebook',
  '/search',
  '/search?q=lamp',
  '/search?q=qqqqq',
  '/about',
  '/contact',
  '/no-such-page',
  '/products/no-such-product',
  '/categories/no-such-category',
  '/de/products',
  '/ar/products/field-notebook',
]

const policyOf = (headers: Record<string, string>): string => headers['content-security-policy'] ?? ''

/** The source expressions of the scripts in a page that a browser runs: those without an address that are no data. */
const inlineSources = (html: string): string[] =>
  [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\ssrc=|\stype="application\//.test(attributes))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)

for (const path of paths) {
  test(`the policy of ${path} allows its own scripts and no other, on the first rendering and from the cache`, async ({
    request,
  }) => {
    for (const visit of ['first', 'second', 'third']) {
      const answer = await request.get(path)
      const policy = policyOf(answer.headers())
      expect(policy, visit).toMatch(/script-src 'self'( 'sha256-[\w+/]{43}=')+;/)
      expect(policy, visit).not.toMatch(/script-src[^;]*'unsafe-/)
      const sources = inlineSources(await answer.text())
      expect(sources.length, visit).toBeGreaterThan(0)
      expect(
        sources.filter((source) => !policy.includes(source)),
        visit,
      ).toEqual([])
    }
  })
}

test('GET and HEAD, with and without compression, have the policy of the same page', async ({ request }) => {
  const path = `/products?sort=name&x=${unique('x')}`
  for (const encoding of ['identity', 'gzip', 'br, gzip']) {
    const headers = { 'accept-encoding': encoding }
    // Another test may change the list between the two requests; then both are repeated.
    await expect(async () => {
      const got = await request.get(path, { headers })
      const asked = await request.head(path, { headers })
      expect(policyOf(asked.headers())).toBe(policyOf(got.headers()))
      expect(policyOf(got.headers())).toContain("'sha256-")
      expect(got.headers()['vary']).toMatch(/accept-encoding/i)
    }).toPass()
  }
})

test('a 304 does not change the policy of a stored page', async ({ request }) => {
  for (const path of ['/', '/about', '/products?utm_source=x']) {
    // Another test may change the page between the two requests; then both are repeated.
    await expect(async () => {
      const first = await request.get(path)
      const etag = first.headers()['etag'] ?? ''
      expect(etag).not.toBe('')
      const again = await request.get(path, { headers: { 'if-none-match': etag } })
      expect(again.status()).toBe(304)
      const policy = policyOf(again.headers())
      expect(policy === '' || policy === policyOf(first.headers())).toBe(true)
    }).toPass()
  }
})
