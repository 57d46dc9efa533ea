import { expect, test } from '@playwright/test'

import { connectControl } from '../fakes/stripe/control/client.ts'
import {
  bringCart,
  expectAccessible,
  fillInAmericanAddress,
  fillInCard,
  openCheckout,
  uniqueEmail,
} from './checkout-steps.ts'

test(
  'choosing another country removes the errors, examples and regions of the former one',
  { tag: '@once' },
  async ({ page }) => {
    await bringCart(page)
    await openCheckout(page)
    await fillInAmericanAddress(page, uniqueEmail())
    const field = (name: string) => page.getByLabel(name, { exact: true })
    await field('ZIP code').fill('1')
    await field('City').focus()
    await expect(page.getByText('95014')).toBeVisible()
    await field('Country or region').selectOption('DE')
    await expect(page.getByText('95014')).toHaveCount(0)
    await expect(page.locator('[aria-invalid=true]')).toHaveCount(0)
    await field('Postal code').focus()
    await field('City').focus()
    await expect(page.getByText('26133')).toBeVisible()
    await field('Country or region').selectOption('CA')
    await expect(page.getByText('26133')).toHaveCount(0)
    // Oregon is not a province.
    await expect(field('Province')).toHaveValue('')
    await expect(field('Full name')).toHaveValue('Ada Lovelace')
  },
)

test(
  'a likely typing error in the e-mail address is pointed out but never refused',
  { tag: '@once' },
  async ({ page }) => {
    await bringCart(page)
    await openCheckout(page)
    const email = page.getByLabel('E-mail', { exact: true })
    await email.fill('ada@gmial.com')
    await email.blur()
    await expect(page.getByText('Did you mean ada@gmail.com?')).toBeVisible()
    await expect(email).not.toHaveAttribute('aria-invalid')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Use this address' }).click()
    await expect(email).toHaveValue('ada@gmail.com')
    await expect(page.getByText('Did you mean')).toHaveCount(0)
    await email.fill('ada@flowmasters.example')
    await email.blur()
    await expect(page.getByText('Did you mean')).toHaveCount(0)
  },
)

test(
  'a payment form that cannot be loaded shows a message and can be loaded again',
  { tag: '@once' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await bringCart(page)
    let isBlocked = true
    await page.route(/\/v3\/?$|stripe\.js/, (route) => (isBlocked ? route.abort() : route.continue()))
    await openCheckout(page)
    await expect(page.getByText('The payment form could not be loaded.', { exact: false })).toBeVisible()
    await fillInAmericanAddress(page, uniqueEmail())
    await page.getByRole('button', { name: /^Pay / }).click()
    await expect(page.getByText('The payment form is not available')).toBeInViewport()
    isBlocked = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await fillInCard(page)
    await page.getByRole('button', { name: /^Pay / }).click()
    await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  },
)

test(
  'Stripe gets the name and e-mail address of the order, also when they were edited while the payment form loaded',
  { tag: '@once' },
  async ({ page }) => {
    await bringCart(page)
    await openCheckout(page)
    await fillInAmericanAddress(page, uniqueEmail())
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/v3/elements/card.css', async (route) => {
      await released
      await route.continue()
    })
    await page.reload()
    // The browser fills in a stored card before the form is ready.
    const cardForm = page.locator('iframe').first().contentFrame()
    for (const [id, value] of Object.entries({ number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123' }))
      await cardForm.locator(`#${id}`).evaluate((input: HTMLInputElement, typed) => (input.value = typed), value)
    const pay = page.getByRole('button', { name: /^Pay / })
    await pay.click()
    await expect(pay).toHaveAttribute('aria-busy', 'true')
    const email = uniqueEmail()
    await page.getByLabel('E-mail', { exact: true }).fill(email)
    await page.getByLabel('Full name', { exact: true }).fill('Grace Hopper')
    release()
    await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
    const { charges } = await connectControl(process.env.E2E_STRIPE_URL ?? '').state()
    const payers = charges.map(({ billing_details: { name, email: address } }) => ({ name, address }))
    expect(payers).toContainEqual({ name: 'Grace Hopper', address: email })
  },
)

test('the checkout has a header of its own, with a link back to the cart and no other navigation', async ({ page }) => {
  await bringCart(page)
  await openCheckout(page)
  const header = page.getByRole('banner')
  await expect(header.getByRole('link')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Search' })).toHaveCount(0)
  await header.getByRole('link', { name: 'Back to cart' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible()
})

test('the order summary stays visible while the form is scrolled down to the button', async ({ page, isMobile }) => {
  await bringCart(page)
  await openCheckout(page)
  await fillInAmericanAddress(page, uniqueEmail())
  const summary = page.getByRole('complementary', { name: 'Your order' })
  if (isMobile) {
    await expect(summary.getByText('Show order summary')).toBeInViewport()
    await expect(summary.getByText('$26.00').first()).toBeVisible()
    await summary.getByText('Show order summary').click()
    await expect(summary.getByText('Field notebook').first()).toBeVisible()
  } else {
    await page.getByRole('button', { name: /^Pay / }).scrollIntoViewIfNeeded()
    await expect(summary.getByRole('heading', { name: 'Your order' })).toBeInViewport()
  }
})

test('another shipping method can be chosen, and its price is charged', { tag: '@once' }, async ({ page }) => {
  await bringCart(page)
  await openCheckout(page)
  await fillInAmericanAddress(page, uniqueEmail())
  const pay = page.getByRole('button', { name: /^Pay / })
  const usual = await pay.textContent()
  const express = page.getByRole('radio', { name: /Express/ })
  await express.check()
  await expect(pay).not.toHaveText(usual ?? '')
  await expect(express).toBeChecked()
  await page.reload()
  await expect(express).toBeChecked()
})
