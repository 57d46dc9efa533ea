import { expect, test, type Page } from '@playwright/test'

import { query } from './http/shop.ts'
import {
  bringCart,
  expectOneMail,
  fillInAmericanAddress,
  fillInCard,
  openCheckout,
  uniqueEmail,
} from './checkout-steps.ts'

/** Stripe's test card whose bank always asks the buyer (https://docs.stripe.com/testing#regulatory-cards). */
const secureCard = '4000002760003184'

async function fillInCheckout(page: Page, card?: string): Promise<string> {
  const email = uniqueEmail()
  await bringCart(page)
  await openCheckout(page)
  await fillInAmericanAddress(page, email)
  await fillInCard(page, card)
  return email
}

/** Leaves the shopper on the bank's own page, where Stripe sends the browser. */
async function payWithSecureCard(page: Page): Promise<string> {
  const email = await fillInCheckout(page, secureCard)
  const shop = new URL(page.url()).origin
  await page.getByRole('button', { name: /^Pay / }).click()
  await expect(page.getByRole('heading', { name: 'Confirm your payment' })).toBeVisible()
  expect(new URL(page.url()).origin).not.toBe(shop)
  return email
}

async function expectPaidOrder(page: Page, email: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  await expect(page.getByText('Payment of $26.00 received')).toBeVisible()
  await expectOneMail(email, /^Your order FM-/)
}

test('a card that needs 3-D Secure pays the order once the bank has approved', { tag: '@once' }, async ({ page }) => {
  const email = await payWithSecureCard(page)
  await page.getByRole('button', { name: 'Complete authentication' }).click()
  await expectPaidOrder(page, email)
})

test('a refusal by the bank is explained, and another card pays the same order', { tag: '@once' }, async ({ page }) => {
  test.slow()
  const email = await payWithSecureCard(page)
  await page.getByRole('button', { name: 'Fail authentication' }).click()
  const message = page.getByRole('alert').filter({ hasText: 'Your bank did not confirm the payment' })
  await expect(message).toBeInViewport()
  await expect(message).toBeFocused()
  await expect(page.getByLabel('Full name', { exact: true })).toHaveValue('Ada Lovelace')
  await expect(page).toHaveURL(/\/checkout$/)
  await fillInCard(page)
  await page.getByRole('button', { name: /^Pay / }).click()
  await expectPaidOrder(page, email)
})

test(
  'a buyer who closes the tab right after paying still gets the order',
  { tag: '@once' },
  async ({ page, context }) => {
    const email = await fillInCheckout(page)
    // The shop must learn of the payment from Stripe, not from this browser.
    await page.route('**/checkout/return**', (route) => route.abort())
    const paid = page.waitForResponse((response) => response.url().endsWith('/confirm'))
    await page.getByRole('button', { name: /^Pay / }).click()
    expect((await paid).ok()).toBe(true)
    await page.close()

    const link = /https?:\/\/\S+\/order\/[\w-]+/.exec(await expectOneMail(email, /^Your order FM-/))?.[0] ?? ''
    const later = await context.newPage()
    await later.goto(new URL(link).pathname)
    await expect(later.getByText('Payment of $26.00 received')).toBeVisible()
  },
)

test(
  'a buyer who is too late for the last piece is told so and cannot order an empty cart',
  { tag: '@once' },
  async ({ page }) => {
    // A product that no other test buys.
    await bringCart(page, 'FM-CARDS-PLAIN')
    // The page has saved once by itself then. If it did so after the stock is emptied, it would report that before the
    // country is chosen.
    await openCheckout(page)
    await query(
      `update stock_levels set on_hand = reserved + allocated, allow_backorder = false where variant_id in
       (select v.id from variants v join products p on p.id = v.product_id where p.slug = $1)`,
      ['index-cards'],
    )
    await page.getByLabel('Country or region', { exact: true }).selectOption('US')
    await expect(page.getByText(/Index cards \(.+\): now sold out and removed from your cart/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Nothing is left to order' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Pay|Order and pay|Place the order)/ })).toHaveCount(0)
    await page.getByRole('link', { name: 'Browse the shop' }).click()
    await expect(page).toHaveURL(/\/$/)
  },
)
