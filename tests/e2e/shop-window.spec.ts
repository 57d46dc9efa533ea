import { expect, test } from '@playwright/test'

const locales = [
  { path: '/', lang: 'en', dir: 'ltr' },
  { path: '/de', lang: 'de', dir: 'ltr' },
  { path: '/ar', lang: 'ar', dir: 'rtl' },
]

for (const { path, lang, dir } of locales) {
  test(`the start page in ${lang} reads ${dir} and fits the screen`, async ({ page }) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
  })
}

test('the second shop answers on its own host with its own pages', { tag: '@once' }, async ({ page, baseURL }) => {
  await page.goto('/')
  const mainTitle = await page.title()
  const second = new URL(baseURL ?? '')
  second.hostname = 'paperworks.localhost'
  const response = await page.goto(second.href)
  expect(response?.status()).toBe(200)
  expect(await page.title()).not.toBe(mainTitle)
})

test('a page that does not exist is a 404 in the design of the shop', { tag: '@once' }, async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
