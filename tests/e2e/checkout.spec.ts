import { expect, test } from '@playwright/test'

import {
  addToCart,
  bringCart,
  checkoutStarted,
  expectAccessible,
  expectOneMail,
  fillInAmericanAddress,
  fillInCard,
  openCheckout,
  uniqueEmail,
} from './checkout-steps.ts'
import { startScripts } from './support/open-started.ts'

test('a guest buys a notebook by card and gets one mail', async ({ page }) => {
  const email = uniqueEmail()
  await addToCart(page, '/products/field-notebook')
  await page.goto('/cart')
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible()
  await expectAccessible(page)
  const started = checkoutStarted(page)
  await page.getByRole('link', { name: 'Go to checkout' }).filter({ visible: true }).click()
  await page.waitForURL('/checkout')
  await startScripts(page)
  await started
  await fillInAmericanAddress(page, email)
  await fillInCard(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Pay $26.00' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  await expect(page.getByText('Payment of $26.00 received')).toBeVisible()
  await expectAccessible(page)
  expect(await expectOneMail(email, /^Your order FM-/)).toContain('Field notebook')
})

test('a declined card is explained, and the same order is paid by another', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const email = uniqueEmail()
  await bringCart(page)
  await openCheckout(page)
  await fillInAmericanAddress(page, email)
  await fillInCard(page, '4000000000000002')
  await page.getByRole('button', { name: /^Pay / }).click()
  const message = page.getByRole('alert').filter({ hasText: 'The payment did not go through' })
  await expect(message).toBeInViewport()
  await expect(message).toBeFocused()
  await expect(page.getByLabel('Full name')).toHaveValue('Ada Lovelace')
  await fillInCard(page)
  await page.getByRole('button', { name: /^Pay / }).click()
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  await expectOneMail(email, /^Your order FM-/)
})

test('a shopper pays by bank transfer and gets the payment instructions', { tag: '@once' }, async ({ page }) => {
  const email = uniqueEmail()
  await bringCart(page)
  await openCheckout(page)
  await fillInAmericanAddress(page, email)
  await page.getByRole('radio', { name: /Bank transfer/ }).check()
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await expect(page.getByText(/Please transfer \$26\.00/)).toBeVisible()
  expect(await expectOneMail(email, /^Your order FM-/)).toContain('IBAN')
})

test('typed values are still there after a reload', { tag: '@once' }, async ({ page }) => {
  await bringCart(page)
  await openCheckout(page)
  await page.getByLabel('Full name', { exact: true }).fill('Grace Hopper')
  await page.getByLabel('City', { exact: true }).fill('New York')
  await page.reload()
  await expect(page.getByLabel('Full name', { exact: true })).toHaveValue('Grace Hopper')
  await expect(page.getByLabel('City', { exact: true })).toHaveValue('New York')
})

test('each missing field has an error message, and the first one gets the focus', async ({ page }) => {
  await bringCart(page)
  await openCheckout(page)
  await page.getByRole('radio', { name: /Bank transfer/ }).check()
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await expect(page.getByText('Enter your e-mail address so that we can send the confirmation.').first()).toBeVisible()
  await expect(page.getByLabel('E-mail', { exact: true })).toBeFocused()
  await expectAccessible(page)
})

test(
  'the legally required pages are linked beside the button and open in a new tab',
  { tag: '@once' },
  async ({ page }) => {
    await bringCart(page)
    await openCheckout(page)
    const form = page.getByRole('main')
    await expect(form.getByText(/By placing the order you agree to our terms/)).toBeVisible()
    for (const name of [/^terms/, /^Privacy/, /^Imprint/]) {
      const link = form.getByRole('link', { name })
      await expect(link).toHaveAttribute('target', '_blank')
      const page2 = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(page2.status()).toBe(200)
    }
  },
)

test('an order can be opened only by its secret link', { tag: '@once' }, async ({ page }) => {
  const wrong = await page.goto(`/order/${'a'.repeat(43)}`)
  expect(wrong?.status()).toBe(404)
  const malformed = await page.goto('/order/1001')
  expect(malformed?.status()).toBe(404)
})
