import { expect, test, type Page } from '@playwright/test'

import { bringCart } from './checkout-steps.ts'

const pages = [
  '/',
  '/products',
  '/categories/digital',
  '/products/field-notebook',
  '/products/deep-work-handbook',
  '/search?q=lamp',
  '/search?q=qqqqq',
  '/about',
]

const windows = [
  { name: 'a small phone', viewport: { width: 320, height: 640 }, deviceScaleFactor: 3 },
  { name: 'a phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  { name: 'a tablet', viewport: { width: 820, height: 1180 }, deviceScaleFactor: 2 },
  { name: 'a desktop', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  { name: 'a fine desktop', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
  { name: 'a wide desktop', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
]

interface Blurred {
  readonly file: string
  readonly has: number
  readonly needs: number
}

/** Pictures whose file has fewer pixels than their frame shows of it, unless it is the largest that there is. */
function findBlurred(page: Page): Promise<Blurred[]> {
  return page.evaluate(async () => {
    const shown = [...document.images].filter((image) => image.checkVisibility() && image.clientWidth > 0)
    const blurred: Blurred[] = []
    for (const image of shown) {
      image.loading = 'eager'
      await image.decode()
      // The browser divides `naturalWidth` by the density that `sizes` claims.
      const file = new Image()
      file.src = image.currentSrc
      await file.decode()
      const factor = Math.max(image.clientWidth / file.naturalWidth, image.clientHeight / file.naturalHeight)
      const needs = Math.round(file.naturalWidth * factor * devicePixelRatio)
      const source = image.parentElement?.querySelector('source')?.srcset ?? ''
      const largest = Math.max(0, ...[...source.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width)))
      // One part in twenty cannot be seen.
      const isSharp = file.naturalWidth >= needs * 0.95 || (largest > 0 && file.naturalWidth >= largest)
      if (!isSharp) blurred.push({ file: image.currentSrc, has: file.naturalWidth, needs })
    }
    return blurred
  })
}

test.describe('every picture has the resolution of the screen', { tag: '@once' }, () => {
  for (const { name, viewport, deviceScaleFactor } of windows) {
    test(`on ${name}`, async ({ browser, baseURL }) => {
      test.slow()
      const context = await browser.newContext({ baseURL: baseURL ?? '', viewport, deviceScaleFactor })
      const page = await context.newPage()
      for (const path of pages) {
        await page.goto(path)
        await expect.soft(async () => expect(await findBlurred(page), path).toEqual([])).toPass()
      }
      await bringCart(page, 'FM-ARC-INK')
      await page.goto('/cart')
      await expect(page.locator('.ui-media-row img').first()).toBeVisible()
      await expect(async () => expect(await findBlurred(page)).toEqual([])).toPass()
      await context.close()
    })
  }
})
