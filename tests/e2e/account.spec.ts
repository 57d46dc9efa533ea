import { expect, test } from '@playwright/test'

import { addToCart, expectAccessible, expectOneMail, fillInCard, openCheckout, uniqueEmail } from './checkout-steps.ts'
import { openStarted } from './support/open-started.ts'

const password = 'correct horse battery staple'

test('a customer opens an account, confirms the address, and buys a download', async ({ page }) => {
  test.slow()
  const email = uniqueEmail()
  await page.goto('/account/sign-up')
  await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByText('Almost done.')).toBeVisible()

  const link = /https?:\/\/\S+verify\?token=\S+/.exec(await expectOneMail(email, /^Confirm/))?.[0] ?? ''
  await page.goto(new URL(link).pathname + new URL(link).search)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Lovelace')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText('Use at least 10 characters.').first()).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText('Thank you, your e-mail address is confirmed.')).toBeVisible()

  await page.goto('/account')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Hello Ada Lovelace' })).toBeVisible()
  await expectAccessible(page)

  await openStarted(page, '/account/addresses/edit')
  await page.getByLabel('Country or region').selectOption('DE')
  await page.getByLabel('Street and house number').fill('Werkhof 12')
  await page.getByLabel('Postal code').fill('10999')
  await page.getByLabel('City').fill('Berlin')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Default', { exact: true })).toBeVisible()

  await addToCart(page, '/products/deep-work-handbook')
  await openCheckout(page)
  // The billing address of a download needs a name and a country.
  await expect(page.getByLabel('Country or region', { exact: true })).toHaveValue('DE')
  await expect(page.getByLabel('Full name', { exact: true })).toHaveValue('Ada Lovelace')
  await expect(page.getByLabel('City', { exact: true })).toHaveCount(0)
  await fillInCard(page)
  const consent = page.getByRole('checkbox', { name: /lose my right of withdrawal/ })
  await expect(consent).not.toBeChecked()
  await page.getByRole('button', { name: /^Pay / }).click()
  await expect(consent).toBeFocused()
  await expect(page.getByText('Please agree to this, or remove the downloads from your cart.')).toBeVisible()
  await expectAccessible(page)
  await consent.check()
  await page.getByRole('button', { name: /^Pay / }).click()
  // The book comes in two languages; a buyer gets the one that was bought.
  await expect(page.getByRole('link', { name: 'Download' })).toHaveCount(1)
  await expect(page.getByText('Your consent to the download')).toBeVisible()
  await page.goto('/account')
  await expect(page.getByRole('link', { name: /^Order FM-/ })).toBeVisible()
})

test('after signing in, only an address of this shop is opened', { tag: '@once' }, async ({ page }) => {
  await page.goto('/account/sign-in?next=//evil.example/x')
  await expect(page.locator('input[name="next"]')).toHaveValue('/account')
})
