import { expect, test, type Page } from '@playwright/test'

import { addToCart } from './checkout-steps.ts'
import { signInAsCustomer } from './support/customer.ts'
import { openStarted } from './support/open-started.ts'

const desktops = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

/** 42rem: longer lines are hard to follow, in a field as in a text. */
const widestField = 672

/** Text fields, selects and the like that are wider than they should be. */
function wideFields(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const fields = document.querySelectorAll<HTMLElement>(
      'input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea',
    )
    return [...fields]
      .filter((field) => field.checkVisibility() && field.offsetWidth > most)
      .map((field) => `${field.getAttribute('name') ?? field.id}: ${String(field.offsetWidth)} px`)
  }, widestField)
}

async function expectFieldsOfGoodWidth(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const { width, height } of desktops) {
      await page.setViewportSize({ width, height })
      expect.soft(await wideFields(page), `${path} at ${String(width)} px`).toEqual([])
    }
  }
}

test.describe('the storefront is well composed', { tag: '@once' }, () => {
  for (const path of ['/', '/de', '/ar']) {
    test(`the top of ${path} is visible without scrolling`, async ({ page }) => {
      for (const viewport of [...desktops, { width: 390, height: 844 }]) {
        await page.setViewportSize(viewport)
        await page.goto(path)
        const hero = page.locator('.ui-hero')
        for (const part of [
          hero.getByRole('heading', { level: 1 }),
          hero.locator('a.ui-button'),
          hero.locator('img'),
        ]) {
          await expect.soft(part, `${path} at ${String(viewport.width)} px`).toBeInViewport({ ratio: 0.99 })
        }
      }
    })
  }

  test('no field is wider than a line of text', async ({ page }) => {
    test.slow()
    const publicPaths = ['/', '/products', '/search?q=lamp', '/contact', '/market', '/products/field-notebook']
    const signIn = ['/account/sign-in', '/account/sign-up', '/account/forgot', '/account/reset?token=x']
    await expectFieldsOfGoodWidth(page, [...publicPaths, ...signIn])
    await signInAsCustomer(page)
    await addToCart(page, '/products/arc-desk-lamp', /cart/)
    const ownPaths = ['/account', '/account/addresses', '/account/addresses/edit', '/account/profile']
    await expectFieldsOfGoodWidth(page, [...ownPaths, '/cart', '/checkout'])
  })

  test('the rows of products and categories are full', async ({ page }) => {
    for (const path of ['/', '/ar', '/products/field-notebook', '/products/brown-noise', '/search?q=qqqqq']) {
      await page.goto(path)
      await expect(page.locator('.ui-rows').first()).toBeAttached()
      for (const width of [390, 800, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        const gaps = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.ui-rows')].flatMap((list) => {
            const items = [...list.querySelectorAll<HTMLElement>(':scope > li')]
            return [...new Set(items.map((item) => item.offsetTop))].map((top) => {
              const boxes = items.filter((item) => item.offsetTop === top).map((item) => item.getBoundingClientRect())
              const left = Math.min(...boxes.map((box) => box.left))
              const right = Math.max(...boxes.map((box) => box.right))
              return Math.round(list.clientWidth - (right - left))
            })
          }),
        )
        expect.soft(gaps.length, `${path} at ${String(width)} px`).toBeGreaterThan(0)
        expect.soft(Math.max(...gaps), `${path} at ${String(width)} px`).toBeLessThanOrEqual(1)
      }
    }
  })

  for (const slug of ['field-notebook', 'brown-noise', 'standing-desk']) {
    test(`the purchase form of ${slug} scrolls along with its pictures and texts`, async ({ page }) => {
      for (const viewport of desktops) {
        await page.setViewportSize(viewport)
        await openStarted(page, `/products/${slug}`)
        // Scripts and fonts move what is measured.
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        const column = page.locator('.ui-follow')
        const at = () =>
          column.evaluate((element) => {
            const grid = element.parentElement?.getBoundingClientRect()
            const own = element.getBoundingClientRect()
            const end = Math.max(...[...element.children].map((child) => child.getBoundingClientRect().bottom))
            return { top: own.top, bottom: own.bottom, end, gridTop: grid?.top ?? 0, gridBottom: grid?.bottom ?? 0 }
          })
        const first = await at()
        expect.soft(Math.abs(first.top - first.gridTop), `${slug}: begins beside the pictures`).toBeLessThanOrEqual(1)
        // Scrolled until the end of the texts is at the lower edge of the window.
        await page.evaluate(
          (bottom) => window.scrollTo({ top: bottom - innerHeight, behavior: 'instant' }),
          first.gridBottom,
        )
        const last = await at()
        expect.soft(last.end, `${slug}: its end can be seen`).toBeLessThanOrEqual(viewport.height)
        expect.soft(last.end, `${slug}: is still there`).toBeGreaterThan(0)
        expect.soft(last.bottom, `${slug}: reaches to the end`).toBeGreaterThanOrEqual(last.gridBottom - 1)
      }
    })
  }
})
