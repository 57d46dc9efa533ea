import { expect, test, type Locator, type Page } from '@playwright/test'

import { expectAccessible } from './checkout-steps.ts'
import { forbidScripts } from './support/forbid-scripts.ts'
import { holdScripts } from './support/hold-scripts.ts'
import { openStarted } from './support/open-started.ts'

const notebook = '/products/field-notebook'

const gallery = (page: Page) => page.locator('.ui-gallery')
const slides = (page: Page) => gallery(page).locator('.ui-gallery-track > li')
const shown = (page: Page) => slides(page).filter({ visible: true })
const zoom = (page: Page) => page.locator('dialog.ui-zoom')

/** Repeated until it works: the browser ignores clicks before the first paint, and `force` (the radio button is invisible) does not wait. */
const choose = (page: Page, color: string) =>
  expect(() => page.getByRole('main').getByRole('radio', { name: color }).check({ force: true })).toPass()

/** Names of the pictures that can be seen, by what they show. */
const names = (items: Locator) =>
  items.locator('img').evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute('alt') ?? ''))

/** The picture that lies at the middle of the gallery. */
const inSight = (page: Page) =>
  slides(page).evaluateAll((items) => {
    const box = items[0]?.parentElement?.getBoundingClientRect()
    if (!box) return ''
    const middle = box.left + box.width / 2
    const found = items.find((item) => {
      const { left, right } = item.getBoundingClientRect()
      return left <= middle && middle < right
    })
    return found?.querySelector('img')?.alt ?? ''
  })

async function expectWhole(page: Page): Promise<void> {
  const picture = zoom(page).locator('li:not([inert]) img')
  await expect(async () => {
    const box = await picture.boundingBox()
    const size = page.viewportSize()
    expect(box && size && box.x >= 0 && box.y >= 0).toBe(true)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size?.width ?? 0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size?.height ?? 0)
  }).toPass({ timeout: 120_000 })
  await expect(picture).toHaveCSS('object-fit', 'contain')
}

test(
  'the pictures beside the first wait for the page to load, or to be asked for',
  { tag: '@once' },
  async ({ page }) => {
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route(/field-notebook-front-.*\.avif$/, async (route) => {
      await released
      await route.continue()
    })
    // Without the first picture the page has not loaded.
    await page.goto(notebook, { waitUntil: 'domcontentloaded' })
    const second = slides(page).nth(1).locator('img')
    await expect(second).toBeHidden()
    await gallery(page).locator('.ui-gallery-thumbs a').nth(1).click()
    await expect(second).toBeVisible()
    await expect.poll(() => second.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0)
    release()
    await page.waitForLoadState()
    await expect(slides(page).nth(2).locator('img')).toBeVisible()
  },
)

test('choosing a color hides the pictures of other colors, and choosing theirs shows them again', async ({ page }) => {
  await openStarted(page, notebook)
  const ofInk = await names(shown(page))
  expect(ofInk.length).toBeGreaterThan(1)
  expect(ofInk.join()).not.toMatch(/clay|moss|bone/i)
  await choose(page, 'Clay')
  await expect.poll(() => inSight(page)).toMatch(/clay/i)
  expect((await names(shown(page))).join()).not.toMatch(/in ink|moss|bone/i)
  await expect(gallery(page).locator('.ui-gallery-thumbs a').filter({ visible: true })).toHaveCount(
    await shown(page).count(),
  )
  await choose(page, 'Ink')
  await expect.poll(() => names(shown(page))).toEqual(ofInk)
  await expect.poll(() => inSight(page)).toBe(ofInk[0])
})

test('a color chosen before the scripts ran is the one that is bought', { tag: '@once' }, async ({ page }) => {
  const release = await holdScripts(page)
  const started = page.waitForResponse('**/api/storefront/v1/me')
  await page.goto(notebook, { waitUntil: 'commit' })
  await choose(page, 'Clay')
  release()
  await started
  await expect.poll(() => inSight(page)).toMatch(/clay/i)
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Your cart' }).getByText(/Clay/)).toBeVisible()
})

test('the address of a variant opens the product with the pictures of that variant', async ({ page }) => {
  await page.goto(`${notebook}?variant=FM-FIELD-MOSS-A5-PLAIN`)
  await expect.poll(() => inSight(page)).toMatch(/moss/i)
  expect((await names(shown(page))).join()).not.toMatch(/in ink|clay|bone/i)
})

test('the picture stays visible while Tab moves through the page', { tag: '@once' }, async ({ page }) => {
  for (const path of [notebook, '/ar/products/field-notebook']) {
    await openStarted(page, path)
    await expect(slides(page).nth(1).locator('a')).toHaveAttribute('tabindex', '-1')
    const picture = await inSight(page)
    await page.locator('.ui-breadcrumbs a').last().focus()
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await inSight(page), `${path}, Tab ${String(presses)}`).toBe(picture)
    }
    const thumbs = gallery(page).locator('.ui-gallery-thumbs a').filter({ visible: true })
    await thumbs.nth(1).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => inSight(page)).not.toBe(picture)
    await expect(thumbs.nth(1)).toHaveAttribute('aria-current', 'true')
  }
})

for (const { path, forward, back, place, next, close } of [
  {
    path: notebook,
    forward: 'ArrowRight',
    back: 'ArrowLeft',
    place: (number: number, count: number) => `Picture ${String(number)} of ${String(count)}`,
    next: 'Next picture',
    close: 'Close the picture',
  },
  {
    path: '/ar/products/field-notebook',
    forward: 'ArrowLeft',
    back: 'ArrowRight',
    place: (number: number, count: number) => `الصورة ${String(number)} من ${String(count)}`,
    next: 'الصورة التالية',
    close: 'إغلاق الصورة',
  },
]) {
  test(`${path}: every picture can be seen whole and enlarged, by keys, buttons and swiping`, async ({ page }) => {
    await openStarted(page, path)
    const count = await shown(page).count()
    await expect(slides(page).nth(1).locator('a')).toHaveAttribute('tabindex', '-1')
    await shown(page).first().locator('a').click()
    const status = zoom(page).getByRole('status')
    await expect(status).toHaveText(place(1, count))
    await expectWhole(page)
    await expectAccessible(page)
    for (let number = 2; number <= count; number += 1) {
      await page.keyboard.press(forward)
      await expect(status).toHaveText(place(number, count))
      await expectWhole(page)
    }
    await page.keyboard.press(forward)
    await expect(status).toHaveText(place(1, count))
    await page.keyboard.press(back)
    await expect(status).toHaveText(place(count, count))
    await page.keyboard.press(forward)
    await zoom(page).getByRole('button', { name: next }).click()
    await expect(status).toHaveText(place(2, count))
    // A swipe is a scroll of the row, which comes to rest at a picture.
    await zoom(page)
      .locator('.ui-zoom-track')
      .evaluate((row) => row.scrollTo({ left: 0 }))
    await expect(status).toHaveText(place(1, count))
    await page.keyboard.press(forward)
    await expect(status).toHaveText(place(2, count))
    await page.keyboard.press('Escape')
    await expect(zoom(page)).toBeHidden()
    await expect(slides(page).nth(1).locator('a')).toBeFocused()
    await expect(slides(page).nth(1)).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(status).toHaveText(place(2, count))
    await zoom(page).getByRole('button', { name: close }).click()
    await expect(zoom(page)).toBeHidden()
    await expect(slides(page).nth(1).locator('a')).toBeFocused()
  })
}

test('a picture can be zoomed in and out again', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openStarted(page, notebook)
  await expect(slides(page).nth(1).locator('a')).toHaveAttribute('tabindex', '-1')
  await shown(page).first().locator('a').click()
  const closer = zoom(page).getByRole('button', { name: 'Look closer' })
  await closer.click()
  await expect(closer).toHaveAttribute('aria-pressed', 'true')
  const pane = zoom(page).locator('.ui-zoom-pane')
  await expect.poll(() => pane.evaluate((each) => each.scrollHeight > each.clientHeight)).toBe(true)
  await closer.click()
  await expect(pane).toBeHidden()
  await expectWhole(page)
})

test.describe('the pictures of all colors are shown', { tag: '@once' }, () => {
  test('where a policy forbids the scripts of the page', async ({ page }) => {
    await forbidScripts(page)
    await page.goto(notebook)
    expect(await page.evaluate(() => matchMedia('(scripting: enabled)').matches)).toBe(true)
    await expect(shown(page)).toHaveCount(await slides(page).count())
  })

  test('where the scripts of the page could not be loaded', async ({ page }) => {
    await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort())
    await page.goto(notebook)
    const all = await slides(page).count()
    expect(await shown(page).count()).toBeLessThan(all)
    await page.evaluate(() => window.dispatchEvent(new Event('pointermove')))
    await expect(shown(page)).toHaveCount(all)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('all pictures are there, and each opens by its link', { tag: '@once' }, async ({ page, request }) => {
    await page.goto(notebook)
    await expect(shown(page)).toHaveCount(await slides(page).count())
    const href = await slides(page).first().locator('a').getAttribute('href')
    expect((await request.get(href ?? '')).headers()['content-type']).toMatch(/^image\//)
  })
})
