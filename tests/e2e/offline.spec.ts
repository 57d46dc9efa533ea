import { expect, test, type Locator, type Page } from '@playwright/test'

import { openStarted } from './support/open-started.ts'

const notice = 'You seem to be offline, so this page stays open.'

const productOf = (page: Page): Locator => page.getByRole('main').locator('a[href^="/products/"]').first()

/** Expects that without a network `act` leaves the page unchanged with a message, and that it works again with one. */
async function expectToStay(page: Page, act: () => Promise<void>): Promise<void> {
  const address = page.url()
  const heading = page.locator('h1').first()
  const title = (await heading.textContent()) ?? ''
  await page.context().setOffline(true)
  await act()
  await expect(page.getByText(notice)).toBeVisible()
  await expect(page.getByText(notice)).toBeInViewport()
  expect(page.url()).toBe(address)
  await expect(heading).toHaveText(title)
  await page.context().setOffline(false)
  await expect(page.getByText(notice)).toBeHidden()
  await act()
  await expect(page).not.toHaveURL(address)
}

test.describe('without a network the current page stays', () => {
  test('when a product is opened', { tag: '@once' }, async ({ page }) => {
    await openStarted(page, '/products')
    await expectToStay(page, () => productOf(page).click())
  })

  test('when more of a list is requested', { tag: '@once' }, async ({ page }) => {
    await openStarted(page, '/products')
    await expectToStay(page, () => page.getByRole('link', { name: 'Show more' }).click())
  })

  test('when a page of the account is opened by a full page load', { tag: '@once' }, async ({ page }) => {
    await openStarted(page, '/account/sign-in')
    await expectToStay(page, () => page.getByRole('main').locator('a[href="/account/forgot"]').click())
  })

  test('when something is searched for', { tag: '@once' }, async ({ page }) => {
    await openStarted(page, '/')
    await page.getByRole('button', { name: 'Search', exact: true }).first().click()
    const field = page.getByRole('dialog').getByRole('searchbox')
    await field.fill('lamp')
    await expectToStay(page, () => field.press('Enter'))
  })

  test('when a country is to be chosen, before the dialog is loaded and in it', async ({ page }) => {
    await openStarted(page, '/products')
    const choice = page
      .getByRole('link', { name: /United States · USD/ })
      .filter({ visible: true })
      .first()
    await page.context().setOffline(true)
    await choice.click()
    await expect(page.getByText(notice)).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText(notice)).toBeHidden()
    await choice.click()
    const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
    await sheet.getByLabel('Delivery country').selectOption('FR')
    await page.context().setOffline(true)
    await sheet.getByRole('button', { name: 'Save' }).click()
    await expect(sheet.getByText(notice)).toBeVisible()
    await expect(sheet.getByLabel('Delivery country')).toHaveValue('FR')
    await page.context().setOffline(false)
    await sheet.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-country', 'FR')
  })

  test('when a list is filtered or sorted, and the choice is undone', { tag: '@once' }, async ({ page }) => {
    await openStarted(page, '/products')
    const box = page.getByRole('checkbox', { name: /In stock only/ })
    const sort = page.getByRole('combobox', { name: 'Sort' })
    await page.context().setOffline(true)
    await box.click()
    await expect(page.getByText(notice)).toBeVisible()
    await expect(box).not.toBeChecked()
    await sort.selectOption({ index: 2 })
    await expect(sort).toHaveValue('')
    await expect(page).toHaveURL('/products')
    await page.context().setOffline(false)
    await box.click()
    await expect(page).toHaveURL(/inStock/)
  })
})

test('a browser that wrongly reports to be offline still works', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }))
  await openStarted(page, '/products')
  await productOf(page).click()
  await expect(page).toHaveURL(/\/products\/.+/)
})

test.describe('a browser that rejects cookies gets a message', { tag: '@once' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined }))
  })

  test('when a country is chosen', async ({ page }) => {
    await openStarted(page, '/')
    await page
      .getByRole('link', { name: /United States · USD/ })
      .filter({ visible: true })
      .first()
      .click()
    const sheet = page.getByRole('dialog', { name: 'Country, currency and language' })
    await sheet.getByLabel('Delivery country').selectOption('FR')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await expect(sheet.getByText('Your browser does not accept cookies')).toBeVisible()
  })

  test('when a customer signs in', async ({ page }) => {
    await openStarted(page, '/account/sign-in')
    await page.getByRole('main').getByLabel('E-mail').fill('ada@example.com')
    await page.getByRole('main').getByLabel('Password').fill('quiet lamp at noon')
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('Your browser does not accept cookies')).toBeVisible()
  })
})
