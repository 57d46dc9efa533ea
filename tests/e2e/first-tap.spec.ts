import { expect, test, type Locator, type Page } from '@playwright/test'

import { holdScripts } from './support/hold-scripts.ts'
import { startSlowShop } from './support/slow-page.ts'

const notebook = '/products/field-notebook'
const early = { waitUntil: 'commit' } as const

const addButton = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first()
const drawerOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Your cart' })
const marketLink = (page: Page): Locator =>
  page
    .getByRole('link', { name: /United States · USD/ })
    .filter({ visible: true })
    .first()
const started = (page: Page): Locator => page.locator('html[data-started]')

/** Runs the page at a quarter of the CPU speed, like a cheap phone. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

test.describe('the first action on a page has feedback before the scripts of the page have loaded', () => {
  test('the menu opens', { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await holdScripts(page)
    await page.goto('/', early)
    await page.getByRole('button', { name: 'Open the menu' }).click()
    await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Menu' })).toBeHidden()
  })

  test('the theme changes from light to dark, and stays', { tag: '@once' }, async ({ page }) => {
    await holdScripts(page)
    await page.goto('/', early)
    await page.getByRole('banner').locator('[data-theme-toggle]').click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.goto('/about', early)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('the cart opens at once, and the added product is in it when the scripts have loaded', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(notebook, early)
    await page.getByRole('main').locator('label', { hasText: 'Clay' }).first().click()
    await page.getByRole('button', { name: 'One more' }).first().click()
    await addButton(page).click()
    await expect(drawerOf(page)).toBeVisible()
    await expect(started(page)).toHaveCount(0)
    release()
    await expect(drawerOf(page).getByText('Added to your cart: Field notebook')).toBeVisible()
    await expect(drawerOf(page).getByText(/Clay/)).toBeVisible()
    await expect(drawerOf(page).getByRole('spinbutton')).toHaveValue('2')
    await expect(page).toHaveURL(/\/products\/field-notebook/)
  })

  test('a link in the opened cart waits until the product has been added', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(notebook, early)
    await addButton(page).click()
    await drawerOf(page).getByRole('link', { name: 'View the cart' }).click()
    await expect(page).toHaveURL(/\/products\/field-notebook/)
    release()
    await expect(page).toHaveURL(/\/cart$/)
    await expect(page.getByRole('main').getByText('Field notebook').first()).toBeVisible()
  })

  test('the bag opens the cart, by keyboard as well', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/about', early)
    const bag = page.getByRole('link', { name: /^Cart/ })
    await bag.focus()
    await page.keyboard.press('Enter')
    await expect(drawerOf(page)).toBeVisible()
    release()
    await expect(drawerOf(page).getByText('Your cart is empty')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(bag).toBeFocused()
  })

  test(
    'a cart that is closed again before the scripts have loaded stays closed',
    { tag: '@once' },
    async ({ page }) => {
      const release = await holdScripts(page)
      await page.goto('/about', early)
      const bag = page.getByRole('link', { name: /^Cart/ })
      await bag.click()
      await expect(drawerOf(page)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(drawerOf(page)).toBeHidden()
      await expect(page.locator('a[data-waiting]')).toHaveCount(0)
      release()
      await expect(started(page)).toHaveCount(1)
      await expect(drawerOf(page)).toBeHidden()
      await bag.click()
      await expect(drawerOf(page).getByText('Your cart is empty')).toBeVisible()
    },
  )

  test('an added product is in the cart, also when its drawer was closed again', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(notebook, early)
    await addButton(page).click()
    await expect(drawerOf(page)).toBeVisible()
    await page.keyboard.press('Escape')
    release()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Cart (1)' })).toHaveCount(1)
  })

  test('the country dialog shows that it is loading, and then opens', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/about', early)
    await marketLink(page).click()
    await expect(page.locator('a[data-waiting]')).toHaveCount(1)
    release()
    await expect(page.getByRole('dialog', { name: 'Country, currency and language' })).toBeVisible()
    await expect(page.locator('a[data-waiting]')).toHaveCount(0)
    await expect(page).toHaveURL('/about')
  })

  test('the gallery shows the chosen picture, and opens it enlarged', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(notebook, early)
    const thumbs = page.locator('.ui-gallery-thumbs a').filter({ visible: true })
    const picture = page.locator('.ui-gallery-track > li').nth(1)
    await thumbs.nth(1).click()
    await expect(picture).toBeInViewport({ ratio: 0.5 })
    await picture.locator('a').click()
    release()
    await expect(page.locator('dialog.ui-zoom')).toBeVisible()
    await expect(thumbs.nth(1)).toHaveAttribute('aria-current', 'true')
    await expect(page).toHaveURL(notebook)
  })

  test('a list is filtered by the ticked values', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/products', early)
    const box = page.getByRole('checkbox', { name: /In stock only/ })
    await box.click()
    await expect(box).toBeChecked()
    release()
    await expect(page).toHaveURL(/inStock=/)
    await expect(box).toBeChecked()
  })

  test('a list is extended in place', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/products', early)
    const products = page.getByRole('main').locator('article')
    const before = await products.count()
    await page.getByRole('link', { name: 'Show more' }).click()
    release()
    await expect.poll(() => products.count()).toBeGreaterThan(before)
  })
})

// On a phone the link is in the second half.
test(
  'a page that is used before all of its HTML has arrived starts its scripts when it has arrived',
  { tag: '@once' },
  async ({ page, baseURL }) => {
    const shop = await startSlowShop(baseURL ?? '')
    try {
      await page.goto(`${shop.url}/about`, early)
      await marketLink(page).click()
      await expect(page.locator('a[data-waiting]')).toHaveCount(1)
      await expect.poll(() => page.evaluate(() => document.readyState)).toBe('loading')
      shop.release()
      await expect(page.getByRole('dialog', { name: 'Country, currency and language' })).toBeVisible()
      await expect(page).toHaveURL(/\/about$/)
    } finally {
      shop.stop()
    }
  },
)

test.describe('of several actions that lead to other pages, when the scripts fail,', () => {
  test('the last link is followed', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/about', early)
    await marketLink(page).click()
    await page.getByRole('contentinfo').getByRole('link', { name: 'Shipping' }).click()
    await expect(page.locator('a[data-waiting]')).toHaveCount(2)
    release('fail')
    await expect(page).toHaveURL(/\/shipping/)
  })

  test('an added product is not lost by following a link', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(notebook, early)
    await addButton(page).click()
    await drawerOf(page).getByRole('link', { name: 'View the cart' }).click()
    release('fail')
    await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
    await page.goto('/cart', early)
    await expect(page.getByRole('main').getByText('Field notebook').first()).toBeVisible()
  })
})

test.describe('where the data of a page is of another rendering, the page works as without scripts', () => {
  test.beforeEach(({ page }) => page.route(/[?&]page-data=/, (route) => route.fulfill({ status: 404 })))

  test('a product is added to the cart', { tag: '@once' }, async ({ page }) => {
    await page.goto(notebook)
    await addButton(page).click()
    await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
  })

  test(
    'where the response is HTML in place of the data, the page works as without scripts',
    { tag: '@once' },
    async ({ page }) => {
      await page.route(/[?&]page-data=/, (route) => route.fulfill({ contentType: 'text/html', body: '{"flight":[]}' }))
      await page.goto(notebook)
      await addButton(page).click()
      await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
    },
  )
})

test(
  'a page whose data could not be loaded without a network loads it at its next use',
  { tag: '@once' },
  async ({ page }) => {
    let isDown = true
    let failures = 0
    await page.route(/[?&]page-data=/, async (route) => {
      if (!isDown) return route.continue()
      failures += 1
      return route.abort()
    })
    const use = () => page.evaluate(() => window.dispatchEvent(new Event('pointermove')))
    await page.goto(notebook)
    await use()
    // Once when the page is idle, and once for the start.
    await expect.poll(() => failures).toBe(2)
    isDown = false
    await expect(async () => {
      await use()
      await expect(started(page)).toHaveCount(1, { timeout: 3000 })
    }).toPass()
  },
)

test.describe('where the scripts of a page never load, the page works as without scripts', () => {
  test.beforeEach(({ page }) => page.route(/\/_next\/static\/.*\.js/, (route) => route.abort()))

  test('a form is posted by the browser when they have failed already', { tag: '@once' }, async ({ page }) => {
    await page.goto(notebook)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const onError = ({ target }: Event) => {
            if (target instanceof HTMLScriptElement) resolve()
          }
          window.addEventListener('error', onError, true)
          window.dispatchEvent(new Event('pointermove'))
        }),
    )
    for (const pieces of ['1', '2']) {
      await addButton(page).click()
      await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
      await expect(page.getByRole('banner').getByRole('link', { name: `Cart (${pieces})` })).toHaveCount(1)
    }
  })

  test('a product is added to the cart', { tag: '@once' }, async ({ page }) => {
    await page.goto(notebook)
    await addButton(page).click()
    await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
  })

  test('the cart button leads to the cart page, and the country button to the country page', async ({ page }) => {
    await page.goto('/about')
    await page.getByRole('link', { name: /^Cart/ }).click()
    await expect(page).toHaveURL(/\/cart$/)
    await page.goto('/about')
    await marketLink(page).click()
    await expect(page).toHaveURL(/\/market$/)
  })

  test('a list is filtered, and empty fields are not in its address', { tag: '@once' }, async ({ page }) => {
    await page.goto('/products')
    await page.getByRole('checkbox', { name: /In stock only/ }).click()
    await expect(page).toHaveURL(/\/products\?inStock=[^&]+$/)
  })
})

test('at a quarter of the CPU speed the first tap on each page has its usual feedback', async ({ page }) => {
  await slowDown(page)
  await page.goto(notebook, early)
  await addButton(page).click()
  await expect(drawerOf(page).getByText('Added to your cart: Field notebook')).toBeVisible()
  await page.goto('/products', early)
  await page.getByRole('link', { name: /^Cart/ }).click()
  await expect(drawerOf(page).getByLabel('Quantity of Field notebook')).toHaveValue('1')
})
