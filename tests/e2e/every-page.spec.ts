import { expect, test, type Page } from '@playwright/test'

import { addToCart, expectAccessible } from './checkout-steps.ts'
import { signInAsCustomer } from './support/customer.ts'
import { startScripts } from './support/open-started.ts'
import { watchRefusals } from './support/refusals.ts'

/** 320 pixels are what is left of 1280 at 400 % zoom (WCAG 2.2, 1.4.10 Reflow). */
const widths = [320, 390, 768, 1440] as const

const publicPages = [
  '/',
  '/products',
  '/products?option.color=ink',
  '/categories/paper',
  '/products/field-notebook',
  '/products/deep-work-handbook',
  '/products/founders-notebook',
  '/search?q=lamp',
  '/search?q=qqqqq',
  '/about',
  '/shipping-and-returns',
  '/contact',
  '/no-such-page',
  '/account/sign-in',
  '/account/sign-up',
  '/account/forgot',
  '/account/reset?token=x',
  '/account/verify?token=x',
]

const personalPages = [
  '/account',
  '/account/addresses',
  '/account/addresses/edit',
  '/account/profile',
  '/cart',
  '/checkout',
]

async function expectToFit(page: Page, path: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    // A window that has just changed its size may still have to lay out its page.
    await expect.soft.poll(beyond, `${path} at ${String(width)} px is wider than its window`).toBeLessThanOrEqual(0)
  }
}

interface Look {
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
}

/** Opens each page once; measures it in every width and reads it in every look. */
async function expectGoodPages(page: Page, paths: readonly string[], looks: readonly Look[]): Promise<void> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  for (const path of paths) {
    await test.step(path, async () => {
      // From the narrowest up: the drawer of the filters slides out of a window that is made narrower.
      await page.setViewportSize({ width: widths[0], height: 900 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectToFit(page, path)
      for (const { colorScheme, width } of looks) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expectAccessible(page)
      }
    })
  }
  expect(faults).toEqual([])
}

const languages = [
  {
    name: 'English',
    prefix: '',
    looks: [
      { colorScheme: 'light', width: 1440 },
      { colorScheme: 'dark', width: 390 },
    ],
  },
  { name: 'Arabic', prefix: '/ar', looks: [{ colorScheme: 'light', width: 390 }] },
] as const

test.describe('fits the window, follows the accessibility rules and has no script error', { tag: '@once' }, () => {
  for (const { name, prefix, looks } of languages) {
    for (const path of publicPages) {
      const localPath = (prefix + path).replace(/\/$/, '') || '/'
      test(localPath, async ({ page }) => {
        const refused = await watchRefusals(page)
        await expectGoodPages(page, [localPath], looks)
        await startScripts(page)
        // The policy of the page allows all of its scripts.
        expect(refused).toEqual([])
      })
    }

    test(`the pages of a customer in ${name}`, async ({ page }) => {
      test.slow()
      await signInAsCustomer(page, prefix)
      await addToCart(page, `${prefix}/products/arc-desk-lamp`, /cart|سلة/)
      await expectGoodPages(
        page,
        personalPages.map((path) => prefix + path),
        looks,
      )
    })
  }
})
