import { expect, test, type Page } from '@playwright/test'
import { startScripts } from './support/open-started.ts'
import { unique } from './support/unique.ts'

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

declare global {
  interface Window {
    /** Provided to the page by the test. */
    noteRefusal: (what: string) => void
  }
}

const policyOf = (headers: Record<string, string>): string => headers['content-security-policy'] ?? ''

/** Collects what the browser refuses to run or load, from the first byte on. */
async function watchRefusals(page: Page): Promise<string[]> {
  const refused: string[] = []
  await page.exposeFunction('noteRefusal', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.noteRefusal(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  return refused
}

for (const path of paths) {
  test(
    `${path} runs its own scripts and no other, on the first rendering and from the cache`,
    { tag: '@once' },
    async ({ page }) => {
      const refused = await watchRefusals(page)
      for (const visit of ['first', 'second', 'third']) {
        const answer = await page.goto(path)
        const policy = policyOf(answer?.headers() ?? {})
        expect(policy, visit).toMatch(/script-src 'self'( 'sha256-[\w+/]{43}=')+;/)
        expect(policy, visit).not.toMatch(/script-src[^;]*'unsafe-/)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await startScripts(page)
        expect(refused, visit).toEqual([])
      }
      const intruded = await page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            document.addEventListener('securitypolicyviolation', () => {
              resolve('intruded' in window)
            })
            const script = document.createElement('script')
            script.textContent = 'window.intruded = true'
            document.body.append(script)
          }),
      )
      expect(intruded).toBe(false)
    },
  )
}

test('client-side navigation through the shop violates no policy', { tag: '@once' }, async ({ page }) => {
  const refused = await watchRefusals(page)
  await page.goto('/')
  for (const path of ['/products', '/categories/paper', '/about']) {
    await page.evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      document.querySelector('main')?.append(link)
      link.click()
    }, path)
    await page.waitForURL(`**${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(refused).toEqual([])
})

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
