import { randomUUID } from 'node:crypto'

import { expect, test, type Page } from '@playwright/test'

import { addToCart, expectAccessible, openCheckout } from './checkout-steps.ts'
import { openStarted } from './support/open-started.ts'
import { buyByTransfer } from './support/orders.ts'

const notebook = '/products/field-notebook'
const visible = { visible: true } as const

/** The link to the choice of country that is visible at this width: in the header, or in the footer. */
const choice = (page: Page, name: RegExp) => page.getByRole('link', { name }).filter(visible).first()

test('a German page starts with Germany and euros: price, delivery, banner, cart, checkout', async ({ page }) => {
  await page.goto(`/de${notebook}`)
  await expect(page.locator('html')).toHaveAttribute('data-currency', 'EUR')
  await expect(choice(page, /Deutschland · EUR/)).toBeVisible()
  await expect(page.getByText(/^Lieferung \(Deutschland\): /)).toBeVisible()
  await expect(page.getByText(/^Ab 75,00\s€ liefern wir kostenlos\.$/).filter(visible)).toHaveCount(1)
  await addToCart(page, `/de${notebook}`, 'In den Warenkorb')
  await page.goto('/de/cart')
  await expect(page.getByText('Versand (Deutschland)').filter(visible).first()).toBeVisible()
  await expect(page.getByText(/€/).filter(visible).first()).toBeVisible()
  await page.goto('/de/checkout')
  await expect(page.locator('[name="shipping.country"]')).toHaveValue('DE')
  // The cart's currency is kept when the language changes. The country was not chosen and follows the language, everywhere.
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-currency', 'EUR')
  await expect(choice(page, /United States · EUR/)).toBeVisible()
  await page.goto('/cart')
  await expect(page.getByText('Delivery (United States)').filter(visible).first()).toBeVisible()
  await page.goto('/checkout')
  await expect(page.locator('[name="shipping.country"]')).toHaveValue('US')
})

test('a chosen market applies on every page, in the cart and at the checkout', async ({ page }) => {
  await addToCart(page, notebook)
  await openStarted(page, `${notebook}?from=letter`)
  await choice(page, /United States · USD/).click()
  const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByLabel('Delivery country').getByRole('option', { name: 'Russia' })).toHaveCount(0)
  await sheet.getByLabel('Delivery country').selectOption('AT')
  await sheet.getByLabel('Currency').selectOption('EUR')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(new RegExp(`${notebook}\\?from=letter$`))
  await expect(page.getByText(/^Delivery \(Austria\): /)).toBeVisible()
  await expect(page.getByText('Delivery is free from €120.00.').filter(visible)).toHaveCount(1)
  await page.goto('/cart')
  await expect(page.getByText('Delivery (Austria)').filter(visible).first()).toBeVisible()
  await expect(page.getByText('€', { exact: false }).filter(visible).first()).toBeVisible()
  await openCheckout(page)
  const country = page.locator('[name="shipping.country"]')
  await expect(country).toHaveValue('AT')
  await country.selectOption('CH')
  await expect(page.locator('html')).toHaveAttribute('data-country', 'CH')
  // The form is saved a moment later: the summary is then priced for the new country.
  await expect(page.getByText('Delivery (Switzerland)').filter(visible).first()).toBeVisible()
  await page.reload()
  await expect(country).toHaveValue('CH')
  await page.goto('/cart')
  await expect(page.getByText('Delivery (Switzerland)').filter(visible).first()).toBeVisible()
  await page.goto(notebook)
  await expect(page.getByText(/^Delivery \(Switzerland\): /)).toBeVisible()
})

test(
  'a product that is opened from a list shows the delivery to the chosen country, too',
  { tag: '@once' },
  async ({ page }) => {
    await openStarted(page, '/')
    await choice(page, /United States · USD/).click()
    const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
    await sheet.getByLabel('Delivery country').selectOption('CH')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-country', 'CH')
    await openStarted(page, '/search?q=field+notebook')
    await page
      .getByRole('main')
      .getByRole('link', { name: /Field notebook/ })
      .first()
      .click()
    await page.waitForURL(/\/products\/field-notebook/)
    await expect(page.getByText(/^Delivery \(Switzerland\): /)).toBeVisible()
  },
)

test(
  'another language starts with its own default market, unless one was chosen',
  { tag: '@once' },
  async ({ page, context }) => {
    await openStarted(page, '/')
    await choice(page, /United States · USD/).click()
    const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
    await sheet.getByLabel('Language').selectOption('de')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL('/de')
    await expect(choice(page, /Deutschland · EUR · DE/)).toBeVisible()
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('country')
  },
)

test(
  'the country dialogs of the header and the footer are two forms with labels of their own',
  { tag: '@once' },
  async ({ page }) => {
    await openStarted(page, notebook)
    const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
    for (const place of [page.getByRole('banner'), page.getByRole('contentinfo')]) {
      await place
        .getByRole('link', { name: /United States · USD/ })
        .filter(visible)
        .click()
      await expect(sheet.filter(visible)).toHaveCount(1)
      await expect(sheet.filter(visible).getByLabel('Delivery country')).toHaveValue('US')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    }
  },
)

test(
  'a country chosen elsewhere replaces that of a half-filled billing address',
  { tag: '@once' },
  async ({ page }) => {
    await addToCart(page, '/products/deep-work-handbook')
    await openCheckout(page)
    const country = page.locator('[name="billing.country"]')
    await expect(country).toHaveValue('US')
    const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok())
    await country.selectOption('DE')
    await page.locator('[name="billing.name"]').fill('Ada Lovelace')
    await page.locator('[name="billing.name"]').blur()
    await saved
    await page.goto('/market?back=/checkout')
    await page.getByLabel('Delivery country').selectOption('AT')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL('/checkout')
    await expect(country).toHaveValue('AT')
    await expect(page.locator('[name="billing.name"]')).toHaveValue('Ada Lovelace')
    await expect(page.locator('html')).toHaveAttribute('data-country', 'AT')
  },
)

test('the country dialog opens and closes by keyboard and returns the focus', { tag: '@once' }, async ({ page }) => {
  await openStarted(page, '/')
  const link = choice(page, /United States · USD/)
  await link.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(link).toBeFocused()
})

test(
  'on a phone the country dialog is opened from the menu, and also changes the language',
  { tag: '@once' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openStarted(page, notebook)
    await page.getByRole('button', { name: 'Open the menu' }).click()
    await page
      .getByRole('dialog', { name: 'Menu' })
      .getByRole('link', { name: /United States · USD/ })
      .click()
    const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
    await sheet.getByLabel('Language').selectOption('ar')
    await sheet.getByLabel('Delivery country').selectOption('SA')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(`/ar${notebook}`)
    await expect(page.getByText(/^التوصيل \(المملكة العربية السعودية\): /)).toBeVisible()
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a page of its own sets the market of the cart and the checkout', { tag: '@once' }, async ({ page }) => {
    await page.goto(notebook)
    await choice(page, /United States · USD/).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Country, currency and language' })).toBeVisible()
    await page.getByLabel('Delivery country').selectOption('DE')
    await page.getByLabel('Currency').selectOption('EUR')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Field notebook' })).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
    await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
    await page.goto('/cart')
    await expect(page.getByText('Delivery (Germany)').filter(visible).first()).toBeVisible()
    await page.goto('/checkout')
    await expect(page.locator('[name="shipping.country"]')).toHaveValue('DE')
  })

  test('the page returns to the same list or search', { tag: '@once' }, async ({ page }) => {
    for (const path of ['/search?q=lamp', '/de/products?option.color=ink&sort=price_asc', '/ar/categories/notebooks']) {
      await page.goto(path)
      await page.locator('footer a[href$="/market"]').click()
      await page.locator('select[name="country"]').selectOption('AT')
      await page.locator('main form button[type="submit"]').click()
      await expect.poll(() => page.url()).toBe(new URL(path, page.url()).href)
    }
  })

  test('the page returns to a page of the account', { tag: '@once' }, async ({ page }) => {
    for (const path of ['/account/sign-in', '/de/account/sign-up']) {
      await page.goto(path)
      await page.locator('footer a[href$="/market"]').click()
      await page.locator('select[name="country"]').selectOption('AT')
      await page.locator('main form button[type="submit"]').click()
      await expect.poll(() => page.url()).toBe(new URL(path, page.url()).href)
    }
  })

  test('the page does not receive the secret address of another page', { tag: '@once' }, async ({ page }) => {
    const { token } = await buyByTransfer('FM-FIELD-INK-A5-PLAIN', `market-${randomUUID()}@example.com`)
    for (const path of [
      `/order/${token}`,
      `/ar/order/${token}?thanks=1`,
      `/account/reset?token=${token}`,
      `/de/account/verify?token=${token}`,
    ]) {
      await page.goto(path)
      await page.locator('footer a[href$="/market"]').click()
      await expect(page.locator('input[name="back"]')).toHaveValue('/')
      expect(await page.content()).not.toContain(token)
      await page.locator('select[name="country"]').selectOption('AT')
      await page.locator('main form button[type="submit"]').click()
      await expect(page).toHaveURL(/^https?:\/\/[^/]+(\/(de|ar))?\/?$/)
    }
  })
})

test('a sold-out product has no delivery date', { tag: '@once' }, async ({ page }) => {
  await page.goto('/products/daily-planner?variant=FM-PLAN-INK-EN')
  await expect(page.getByText(/^Delivery \(/)).toBeVisible()
  await page.goto('/products/daily-planner?variant=FM-PLAN-FOG-EN')
  await expect(page.getByRole('main').getByRole('button', { name: 'Sold out' }).first()).toBeVisible()
  await expect(page.getByText(/^Delivery \(/)).toBeHidden()
})

test('a German page shows the German edition first', { tag: '@once' }, async ({ page }) => {
  await page.goto('/de/products/daily-planner')
  await expect(page.getByRole('radio', { name: /Deutsch/ })).toBeChecked()
  await page.goto('/products/daily-planner')
  await expect(page.getByRole('radio', { name: /English/ })).toBeChecked()
})

test(
  'a choice from another site is refused, and a redirect to another site is not followed',
  { tag: '@once' },
  async ({ request }) => {
    const choose = (form: Record<string, string>, headers: Record<string, string> = {}) =>
      request.post('/market/choose', { form, headers, maxRedirects: 0 })
    expect((await choose({ country: 'DE' }, { origin: 'https://evil.example' })).status()).toBe(403)
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const answer = await choose({ country: 'DE', back })
      expect([answer.status(), answer.headers()['location']]).toEqual([303, '/'])
    }
    const forged = await choose({ country: 'RU', currency: 'XXX', language: 'xx', back: '/products' })
    expect([forged.status(), forged.headers()['set-cookie']]).toEqual([303, undefined])
  },
)
