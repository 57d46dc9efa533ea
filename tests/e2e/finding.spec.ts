import { expect, test } from '@playwright/test'

import { openStarted } from './support/open-started.ts'

test('suggestions follow what is typed, and are opened by keyboard', async ({ page }) => {
  await openStarted(page, '/')
  await page.getByRole('button', { name: 'Search', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('notebok')
  const suggestion = dialog.getByRole('list', { name: 'Products' }).getByRole('link').first()
  await expect(suggestion).toContainText(/notebook/i)
  const href = (await suggestion.getAttribute('href')) ?? ''
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(suggestion).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${href}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a list is filtered, and its chips remove the filters again', async ({ page, isMobile }) => {
  await openStarted(page, '/categories/paper')
  const count = page.getByText(/^\d+ products?$/).filter({ visible: true })
  const all = await count.textContent()
  const filters = page.getByRole('dialog', { name: 'Filters' })
  if (isMobile) await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await filters.getByRole('checkbox', { name: /^Clay/ }).check()
  if (isMobile) {
    await expect(page).toHaveURL(/\/categories\/paper$/)
    await filters.getByRole('button', { name: /^Show \d+ products?$/ }).click()
    await expect(filters).toBeHidden()
  }
  await expect(page).toHaveURL(/option\.color=clay/)
  await expect(count).not.toHaveText(all ?? '')
  const chosen = page.getByRole('list', { name: 'Selected filters' })
  await expect(chosen.getByRole('link', { name: /Clay/ })).toBeVisible()
  await page.goBack()
  await expect(count).toHaveText(all ?? '')
  await page.goForward()
  await chosen.getByRole('link', { name: /Clay/ }).click()
  await expect(page).toHaveURL(/\/categories\/paper$/)
  await expect(count).toHaveText(all ?? '')
})

test.describe('a search finds what a shopper expects', { tag: '@once' }, () => {
  for (const [words, title] of [
    ['black notebook', 'Field notebook'],
    ['red mug', 'Morning mug'],
    ['lamp', 'Reading light'],
    ['gift', 'Teapot'],
  ] as const) {
    test(`"${words}"`, async ({ page }) => {
      await page.goto(`/search?q=${encodeURIComponent(words)}`)
      await expect(page.getByRole('main').getByRole('link', { name: title }).first()).toBeVisible()
    })
  }

  test('"shipping": the page about it', async ({ page }) => {
    await page.goto('/search?q=shipping')
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await expect(pages.getByRole('link', { name: 'Shipping & returns' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No products for “shipping”' })).toBeVisible()
  })

  test('the nearest products where no product has all words', async ({ page }) => {
    await page.goto('/search?q=lamp+banana')
    const nearest = page.getByRole('region', { name: 'Close to what you typed' })
    await expect(nearest.getByRole('link', { name: 'Arc desk lamp' })).toBeVisible()
  })
})
