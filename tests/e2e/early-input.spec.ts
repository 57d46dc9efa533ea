import { expect, test, type Page } from '@playwright/test'

import {
  bringCart,
  checkoutStarted,
  fillInAmericanAddress,
  fillInCard,
  openCheckout,
  uniqueEmail,
} from './checkout-steps.ts'
import { signInAsCustomer } from './support/customer.ts'
import { holdScripts } from './support/hold-scripts.ts'

const early = { waitUntil: 'commit' } as const

/** Resolves when the browser has restored its values of the form. */
const parsed = { waitUntil: 'domcontentloaded' } as const

test.describe('input before the scripts of a page run is kept', () => {
  test('at the checkout, also over a reload', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    const release = await holdScripts(page)
    await page.goto('/checkout', early)
    const field = (name: string) => page.getByLabel(name, { exact: true })
    const email = uniqueEmail()
    await field('E-mail').fill(email)
    await field('Country or region').selectOption('DE')
    await field('Full name').fill('Ada Lovelace')
    await field('City').fill('Berlin')
    await page.getByRole('checkbox', { name: /is the same as/ }).uncheck()
    release()
    // Scripts show the fields of the chosen country, and those of another billing address.
    await expect(field('Postal code').first()).toBeVisible()
    await expect(page.getByRole('group', { name: 'Billing address' })).toBeVisible()
    for (const isReloaded of [false, true]) {
      if (isReloaded) await page.reload()
      await expect(field('E-mail')).toHaveValue(email)
      await expect(field('Country or region').first()).toHaveValue('DE')
      await expect(field('Full name').first()).toHaveValue('Ada Lovelace')
      await expect(field('City').first()).toHaveValue('Berlin')
    }
  })

  test('at the checkout, also right after a reload', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    await openCheckout(page)
    const field = (name: string) => page.getByLabel(name, { exact: true })
    await field('Full name').fill('Ada Lovelace')
    await field('City').fill('Portland')
    const release = await holdScripts(page)
    await page.reload(parsed)
    await field('City').fill('Salem')
    const started = checkoutStarted(page)
    release()
    await started
    for (const isReloaded of [false, true]) {
      if (isReloaded) await page.reload()
      await expect(field('City')).toHaveValue('Salem')
      await expect(field('Full name')).toHaveValue('Ada Lovelace')
    }
  })

  test('at the checkout: an order that cannot be placed yet is explained', async ({ page }) => {
    await bringCart(page)
    const release = await holdScripts(page)
    await page.goto('/checkout', early)
    const email = page.getByLabel('E-mail', { exact: true })
    const fullName = page.getByLabel('Full name', { exact: true })
    await fullName.fill('Ada Lovelace')
    await page.getByRole('button', { name: /^Pay / }).click()
    release()
    await expect(email).toBeFocused()
    await expect(email).toHaveAttribute('aria-invalid', 'true')
    await expect(fullName).toHaveValue('Ada Lovelace')
  })

  test('at the checkout: paying waits for the card form to load', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    await openCheckout(page)
    await fillInAmericanAddress(page, uniqueEmail())
    let loadCardForm = (): void => undefined
    const isAwaited = new Promise<void>((resolve) => (loadCardForm = resolve))
    await page.route(/\/v3\/?$|stripe\.js/, async (route) => {
      await isAwaited
      await route.continue()
    })
    const release = await holdScripts(page)
    await page.reload(parsed)
    const pay = page.getByRole('button', { name: /^Pay / })
    await pay.click()
    release()
    await expect(pay).toHaveAttribute('aria-busy', 'true')
    loadCardForm()
    const cardForm = page.locator('iframe').first().contentFrame()
    await expect(cardForm.getByText('Your card number is incomplete.')).toBeVisible()
    await expect(page.getByText('The payment form is not available')).toHaveCount(0)
    await fillInCard(page)
    await pay.click()
    await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  })

  test('in an address of the account', { tag: '@once' }, async ({ page }) => {
    await signInAsCustomer(page)
    const release = await holdScripts(page)
    await page.goto('/account/addresses/edit', early)
    await page.getByLabel('Country or region').selectOption('DE')
    await page.getByLabel('City').fill('Berlin')
    release()
    await expect(page.getByLabel('Postal code')).toBeVisible()
    await page.getByLabel('Postal code').fill('10999')
    await expect(page.getByLabel('Country or region')).toHaveValue('DE')
    await expect(page.getByLabel('City')).toHaveValue('Berlin')
  })

  test('in the search', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/', early)
    await page.getByRole('button', { name: 'Search', exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill('lamp')
    release()
    await expect(dialog.getByRole('list', { name: 'Products' }).getByRole('link').first()).toContainText(/lamp/i)
    await expect(dialog.getByRole('searchbox')).toHaveValue('lamp')
  })

  test('in the cart', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    const release = await holdScripts(page)
    await page.goto('/cart', early)
    await page.getByRole('main').getByLabel('Quantity of Field notebook').fill('2')
    release()
    await expect(page.getByRole('main').getByText('$40.00').filter({ visible: true }).first()).toBeVisible()
  })

  const returns: [name: string, (page: Page) => Promise<unknown>][] = [
    ['a reload', (page) => page.reload(parsed)],
    [
      'Back',
      async (page) => {
        await page.goto('/about')
        await page.goBack(parsed)
      },
    ],
  ]
  for (const [name, comeAgain] of returns) {
    test(`in the cart, also after ${name}`, { tag: '@once' }, async ({ page }) => {
      await bringCart(page)
      await page.goto('/cart')
      const release = await holdScripts(page)
      await comeAgain(page)
      await page.getByRole('main').getByLabel('Quantity of Field notebook').fill('2')
      release()
      await expect(page.getByRole('main').getByText('$40.00').filter({ visible: true }).first()).toBeVisible()
    })
  }

  test('in the cart, also when a link is followed at once', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    const release = await holdScripts(page)
    await page.goto('/cart', early)
    await page.getByRole('main').getByRole('button', { name: 'One more' }).click()
    await page.getByRole('link', { name: 'Go to checkout' }).filter({ visible: true }).click()
    await expect(page).toHaveURL(/\/cart$/)
    release()
    await expect(page).toHaveURL(/\/checkout$/)
    await expect(page.getByText('$40.00').filter({ visible: true }).first()).toBeVisible()
  })

  test('in the cart, also when a link is followed and the scripts never load', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    const release = await holdScripts(page)
    await page.goto('/cart', early)
    await page.getByRole('main').getByRole('button', { name: 'One more' }).click()
    await page.getByRole('link', { name: 'Go to checkout' }).filter({ visible: true }).click()
    release('fail')
    await expect(page).toHaveURL(/\/checkout$/)
    await expect(page.getByText('$40.00').filter({ visible: true }).first()).toBeVisible()
  })

  test('in the cart, also when nothing else is done and the scripts never load', { tag: '@once' }, async ({ page }) => {
    await bringCart(page)
    const release = await holdScripts(page)
    release('fail')
    await page.goto('/cart')
    await page.getByRole('main').getByLabel('Quantity of Field notebook').fill('2')
    await expect(page.getByRole('main').getByText('$40.00').filter({ visible: true }).first()).toBeVisible()
  })

  test('on a product: the chosen color is the one that is bought', { tag: '@once' }, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('/products/field-notebook', early)
    await page.getByRole('main').locator('label', { hasText: 'Clay' }).first().click()
    await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
    await expect(page.getByText('Added to your cart: Field notebook')).toBeVisible()
    release()
    await page.goto('/cart')
    await expect(page.getByRole('main').getByText(/Clay/).first()).toBeVisible()
  })
})
