import { expect, test, type Locator, type Page } from '@playwright/test'

import { checkoutStarted, expectOneMail, uniqueEmail } from './checkout-steps.ts'
import { openStarted } from './support/open-started.ts'

/** Presses Tab until the element has the focus; fails when the page's end comes first. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
  }
  await expect(target).toBeFocused()
}

test('a guest buys using only the keyboard', { tag: '@once' }, async ({ page }) => {
  test.slow()
  const email = uniqueEmail()
  await openStarted(page, '/products/field-notebook')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('link', { name: 'View the cart' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Go to checkout' }).filter({ visible: true }))
  const started = checkoutStarted(page)
  await page.keyboard.press('Enter')
  await page.waitForURL('/checkout')
  await page.keyboard.press('Tab')
  await started
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()

  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label, { exact: true }))
    await page.keyboard.type(text)
  }
  /** Types again after two seconds until it works: a list forgets typed letters after one second without a key. */
  const choose = async (label: string, text: string, value: string) => {
    const list = page.getByLabel(label, { exact: true })
    await tabTo(page, list)
    await expect(async () => {
      await page.keyboard.type(text)
      expect(await list.inputValue()).toBe(value)
    }).toPass({ intervals: [2000] })
  }
  await type('E-mail', email)
  await choose('Country or region', 'United States', 'US')
  await expect(page.getByLabel('State', { exact: true })).toBeVisible()
  await type('Full name', 'Ada Lovelace')
  await type('Street and house number', '12 Main Street')
  await type('City', 'Portland')
  await choose('State', 'Oregon', 'OR')
  await type('ZIP code', '97201')

  const card = page.locator('iframe').first().contentFrame()
  await tabTo(page, card.locator('[autocomplete="cc-number"]'))
  await page.keyboard.type('4242424242424242')
  await tabTo(page, card.locator('[autocomplete="cc-exp"]'))
  await page.keyboard.type('1234')
  await tabTo(page, card.locator('[autocomplete="cc-csc"]'))
  await page.keyboard.type('123')
  await tabTo(page, page.getByRole('button', { name: /^Pay / }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  await expectOneMail(email, /^Your order FM-/)
})
