import { randomUUID } from 'node:crypto'

import { expect, test } from '@playwright/test'

const secret = `${randomUUID()}${randomUUID()}`

const secretPages = [
  `/account/reset?token=${secret}`,
  `/de/account/reset?token=${secret}`,
  `/account/verify?token=${secret}`,
  `/ar/account/verify?token=${secret}`,
  `/order/${secret}`,
  `/de/order/${secret}?thanks=1`,
  `/checkout/return?order=${secret}&payment_intent_client_secret=${secret}`,
  `/ar/checkout/return?order=${secret}`,
  `/admin/reset/${secret}`,
]

for (const path of secretPages) {
  test(`${path.replaceAll(secret, '…')} sends its address as a referrer to no other page or file`, async ({ page }) => {
    const referrers = new Map<string, string>()
    page.on('request', (request) => referrers.set(request.url(), request.headers()['referer'] ?? ''))
    const answer = await page.goto(path)
    expect(answer?.headers()['referrer-policy']).toBe('strict-origin')
    const another = new URL('/robots.txt', page.url())
    expect(await page.evaluate((url) => fetch(url).then(({ ok }) => ok), another.href)).toBe(true)
    expect(referrers.get(another.href)).toBe(`${another.origin}/`)
    expect([...referrers.values()].filter((referrer) => referrer.includes(secret))).toEqual([])
  })
}

test('other pages send their address as a referrer to this site only', async ({ request }) => {
  for (const path of ['/', '/products?option.color=ink', '/account/sign-in', '/market', '/checkout', '/admin/login']) {
    const answer = await request.get(path)
    expect(answer.headers()['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
  }
})
