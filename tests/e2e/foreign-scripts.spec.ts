import { expect, test } from '@playwright/test'

/** Tries to run what an attacker could inject into a page; returns what the browser refused. */
const intrude = (): Promise<string> =>
  new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," alt="" onerror="window.intruded = true">')
  })

for (const path of ['/admin/login', '/account/sign-in', '/cart']) {
  test(`${path} runs no script but its own`, { tag: '@once' }, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'nonce-[^']{20,}'.* 'strict-dynamic'/)
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-/)
    await expect(page.locator('h1, form').first()).toBeVisible()
    expect(complaints).toEqual([])
    expect(await page.evaluate(intrude)).toBe('script-src-attr')
    expect(await page.evaluate(() => 'intruded' in window)).toBe(false)
  })
}

test(
  'every response forbids content sniffing, and sends no address of a page to other sites',
  { tag: '@once' },
  async ({ request }) => {
    for (const path of ['/', '/admin/login', '/api/storefront/v1/products', '/no-such-page']) {
      const headers = (await request.get(path)).headers()
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
    }
  },
)
