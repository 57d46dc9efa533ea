import { expect, test } from '@playwright/test'

import { startScripts } from './support/open-started.ts'
import { watchRefusals } from './support/refusals.ts'

/** Kinds of pages that are the same for all visitors and that `every-page.spec.ts`, which watches its pages for this as well, does not open. */
const otherPages = [
  '/products?utm_source=letter',
  '/categories/paper?inStock=1',
  '/search',
  '/products/no-such-product',
  '/categories/no-such-category',
  '/de/products',
]

test.describe('the policy of a page', { tag: '@once' }, () => {
  test('lets its own scripts run', async ({ page }) => {
    const refused = await watchRefusals(page)
    for (const path of otherPages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await startScripts(page)
      expect(refused, path).toEqual([])
    }
  })

  test('lets its own scripts run when the page is served again, and no other script', async ({ page }) => {
    const refused = await watchRefusals(page)
    for (const visit of ['first', 'second', 'third']) {
      await page.goto('/products/field-notebook')
      await startScripts(page)
      expect(refused, visit).toEqual([])
    }
    const hasIntruded = await page.evaluate(
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
    expect(hasIntruded).toBe(false)
  })

  test('is not violated by client-side navigation through the shop', async ({ page }) => {
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
})
