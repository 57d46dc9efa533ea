import { expect, test, type Page } from '@playwright/test'

import { forbidScripts } from './support/forbid-scripts.ts'
import { openStarted } from './support/open-started.ts'

/** Only products of the seed, because those of other tests have no color. More than one page of 18, fewer than three. */
const colored = '/products?option.color=ink&option.color=bone&option.color=clay&option.color=fog&sort=price_asc'
const secondPage = /[?&]page=2$/

const tiles = (page: Page) => page.locator('#results .ui-tile-title > a')
const hrefsOf = (page: Page) => tiles(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
const showMore = (page: Page, name = 'Show more') => page.getByRole('main').getByRole('link', { name, exact: true })

test('"Show more" extends the list, announces the count, and focuses the first new product', async ({ page }) => {
  await openStarted(page, colored)
  await expect(tiles(page)).toHaveCount(18)
  const before = await hrefsOf(page)
  await showMore(page).click()
  await expect(tiles(page).nth(18)).toBeFocused()
  await expect(page).toHaveURL(secondPage)
  const after = await hrefsOf(page)
  expect(after.slice(0, 18)).toEqual(before)
  expect(new Set(after).size).toBe(after.length)
  const shown = `${String(after.length)} of ${String(after.length)} products`
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: shown })).toHaveCount(1)
  await expect(tiles(page).nth(18)).toBeInViewport()
  await expect(showMore(page)).toBeHidden()
})

test('by keyboard, too, the focus moves to the first new product', { tag: '@once' }, async ({ page }) => {
  await openStarted(page, '/products')
  await showMore(page).focus()
  await page.keyboard.press('Enter')
  await expect(tiles(page).nth(18)).toBeFocused()
  await expect(page).toHaveURL(/\/products\?page=2$/)
  await showMore(page).focus()
  await page.keyboard.press('Enter')
  await expect(tiles(page).nth(36)).toBeFocused()
  await expect(page).toHaveURL(/\/products\?page=3$/)
})

test('Back from a product returns to the same place of the same list, and the next Back to the page before it', async ({
  page,
}) => {
  await page.goto('/about')
  await openStarted(page, '/products')
  await showMore(page).click()
  await expect(tiles(page).nth(35)).toBeAttached()
  const product = tiles(page).nth(20)
  await product.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => window.scrollY)
  expect(place).toBeGreaterThan(500)
  await product.click()
  await expect(page).toHaveURL(/\/products\/[a-z0-9-]+$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/products\?page=2$/)
  await expect(tiles(page)).toHaveCount(36)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(place - 200)
  await page.goBack()
  await expect(page).toHaveURL(/\/about$/)
})

test(
  '"Show more" reports that the server does not respond, and works when it does again',
  { tag: '@once' },
  async ({ page }) => {
    await openStarted(page, colored)
    await page.route('**/api/health/live', (route) => route.abort())
    await showMore(page).click()
    const refusal = page
      .getByRole('main')
      .getByText('More products could not be loaded. Check your connection and try again.')
    await expect(refusal).toBeVisible()
    await expect(tiles(page)).toHaveCount(18)
    await page.unroute('**/api/health/live')
    await showMore(page).click()
    await expect(tiles(page).nth(18)).toBeFocused()
    await expect(refusal).toBeHidden()
  },
)

for (const { how, goOn, isForgotten } of [
  {
    how: 'clicks elsewhere',
    goOn: async (page: Page) => {
      await page.getByRole('banner').click({ position: { x: 2, y: 2 } })
      await page.getByRole('main').getByRole('combobox').first().focus()
    },
    isForgotten: true,
  },
  { how: 'moves on by keyboard', goOn: (page: Page) => page.keyboard.press('Tab'), isForgotten: false },
  { how: 'moves back by keyboard', goOn: (page: Page) => page.keyboard.press('Shift+Tab'), isForgotten: false },
]) {
  test(
    `the focus is not moved when a shopper ${how} before the new products have loaded`,
    { tag: '@once' },
    async ({ page }) => {
      await openStarted(page, colored)
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      await page.route('**/products?*page=2*', async (route) => {
        await released
        await route.continue()
      })
      await showMore(page).focus()
      await page.keyboard.press('Enter')
      await goOn(page)
      const focused = await page.locator(':focus').evaluateHandle((element) => element)
      release()
      await expect(tiles(page).nth(18)).toBeAttached()
      // When the focus has moved away by a click nothing is announced; otherwise the announcement follows the decision about the focus.
      const news = page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /\d+ of \d+ products/ })
      await expect(news).toHaveCount(isForgotten ? 0 : 1)
      expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true)
    },
  )
}

test(
  'the address of an extended list shows the same list to another visitor',
  { tag: '@once' },
  async ({ page, context }) => {
    await openStarted(page, colored)
    await showMore(page).click()
    await expect(page).toHaveURL(secondPage)
    await expect(tiles(page).nth(18)).toBeAttached()
    const other = await context.newPage()
    await other.goto(page.url())
    expect(await hrefsOf(other)).toEqual(await hrefsOf(page))
  },
)

test('a change of the filters starts at the first page', async ({ page, isMobile }) => {
  await openStarted(page, `${colored}&page=2`)
  const filters = page.getByRole('dialog', { name: 'Filters' })
  if (isMobile) await page.getByRole('button', { name: /^Filter \(/ }).click()
  await filters.getByRole('checkbox', { name: /^In stock only/ }).check()
  if (isMobile) await filters.getByRole('button', { name: /^Show \d+ products$/ }).click()
  await expect(page).toHaveURL(/inStock=1/)
  expect(new URL(page.url()).searchParams.get('page')).toBeNull()
})

test('choosing a value neither moves nor removes a filter', async ({ page, isMobile }) => {
  const filters = page.getByRole('dialog', { name: 'Filters' })
  const order = () =>
    filters.locator('input[type="checkbox"]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('id')))
  await page.goto('/categories/paper')
  const before = await order()
  for (const query of ['option.color=clay', 'option.color=ochre&option.color=fog', 'inStock=1&price.max.USD=20']) {
    await page.goto(`/categories/paper?${query}`)
    expect(await order(), query).toEqual(before)
  }
  if (isMobile) await page.getByRole('button', { name: /^Filter/ }).click()
  await expect(filters.getByRole('checkbox', { name: /^Ink/ })).toBeVisible()
})

test(
  'the filter button shows the number of matching products while filters are chosen',
  { tag: '@once' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const { path, button, show } of [
      { path: '/categories/paper', button: 'Filter', show: /^Show (\d+) products?$/ },
      { path: '/de/categories/paper', button: 'Filtern', show: /^(\d+) Produkte? anzeigen$/ },
    ]) {
      await openStarted(page, path)
      await page.getByRole('button', { name: button, exact: true }).click()
      const filters = page.locator('#filter-drawer')
      const submit = filters.getByRole('button', { name: show })
      const countOf = async () => Number(show.exec((await submit.innerText()).trim())?.[1])
      const all = await countOf()
      await filters.locator('[name="option.color"][value="clay"]').check()
      await expect.poll(countOf).toBeLessThan(all)
      const clay = await countOf()
      await filters.locator('[name="option.color"][value="ink"]').check()
      await expect.poll(countOf).toBeGreaterThan(clay)
      const both = await countOf()
      await submit.click()
      await expect(page).toHaveURL(/option\.color=/)
      await expect(tiles(page)).toHaveCount(both)
    }
  },
)

test('the filter button counts the filters that were chosen before scripts ran', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/categories/paper', { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const filters = page.locator('#filter-drawer')
  const submit = filters.getByRole('button', { name: /^Show \d+ products?$/ })
  const all = await submit.innerText()
  await filters.locator('[name="option.color"][value="clay"]').check()
  expect(await submit.innerText()).toBe(all)
  release()
  await expect(submit).not.toHaveText(all)
  await expect(filters.locator('[name="option.color"][value="clay"]')).toBeChecked()
})

test('prices typed the wrong way round are read as the range between them', async ({ page, isMobile }) => {
  const filters = page.getByRole('dialog', { name: 'Filters' })
  const isOrdered = async () => {
    await expect(page.locator('#filter-min-USD')).toHaveValue('20')
    await expect(page.locator('#filter-max-USD')).toHaveValue('50')
    const chips = page.getByRole('main').getByRole('list', { name: 'Selected filters' })
    await expect(chips.getByRole('link', { name: /from \$20/ })).toHaveAttribute('href', /\?price\.max\.USD=50$/)
    await expect(chips.getByRole('link', { name: /up to \$50/ })).toHaveAttribute('href', /\?price\.min\.USD=20$/)
  }
  await openStarted(page, '/products?price.min.USD=20&price.max.USD=50')
  await isOrdered()
  const ordered = await hrefsOf(page)
  expect(ordered.length).toBeGreaterThan(0)

  await openStarted(page, '/products?price.min.USD=50&price.max.USD=20')
  await isOrdered()
  await expect.poll(() => hrefsOf(page)).toEqual(ordered)

  await openStarted(page, '/products?price.max.USD=20')
  if (isMobile) await page.getByRole('button', { name: /^Filter/ }).click()
  await page.locator('#filter-min-USD').fill('50')
  await page.locator('#filter-min-USD').blur()
  if (isMobile) await filters.getByRole('button', { name: /^Show \d+ products$/ }).click()
  await expect(page).toHaveURL(/price\.min\.USD=/)
  await isOrdered()
  await expect.poll(() => hrefsOf(page)).toEqual(ordered)

  await openStarted(page, '/search?q=notebook&price.min.USD=100&price.max.USD=1')
  await expect(page.locator('#filter-min-USD')).toHaveValue('1')
  await expect(tiles(page).first()).toBeVisible()
})

test('every page links to the list of all products', async ({ page, isMobile }) => {
  await openStarted(page, '/about')
  if (isMobile) {
    await page.getByRole('button', { name: 'Open the menu' }).click()
    await page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'All products' }).click()
  } else {
    await page.getByRole('banner').getByRole('link', { name: 'All products' }).click()
  }
  await expect(page.getByRole('heading', { level: 1, name: 'All products' })).toBeVisible()
  for (const path of [
    '/',
    '/cart',
    '/no-such-page',
    '/search?q=qqqqq',
    '/categories/paper',
    '/products/field-notebook',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('main').locator('a[href="/products"]').first(), path).toBeVisible()
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('"Show more" leads to the longer list, at its first new product', { tag: '@once' }, async ({ page }) => {
    await page.goto(colored)
    const before = await hrefsOf(page)
    await showMore(page).click()
    await expect(page).toHaveURL(/&page=2#page-2$/)
    // The address changes before the whole list is shown.
    await expect.poll(async () => (await hrefsOf(page)).slice(0, 18)).toEqual(before)
    await expect(page.locator('#page-2')).toBeInViewport()
  })

  test('the filters are applied by a button that shows no number', { tag: '@once' }, async ({ page }) => {
    await page.goto('/categories/paper')
    const filters = page.locator('#filter-drawer')
    await filters.getByRole('checkbox', { name: /^Clay/ }).check()
    await filters.getByRole('button', { name: 'Apply', exact: true }).click()
    await expect(page).toHaveURL(/option\.color=clay/)
  })
})

test('where a policy forbids the scripts of the page, the same button applies them', async ({ page, isMobile }) => {
  await forbidScripts(page)
  await page.goto('/categories/paper')
  if (isMobile) await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const filters = page.locator('#filter-drawer')
  await filters.getByRole('checkbox', { name: /^Clay/ }).check()
  await filters.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page).toHaveURL(/option\.color=clay/)
})
