import { expect, test, type Locator, type Page } from '@playwright/test'

import { expectAccessible } from './checkout-steps.ts'
import { openStarted } from './support/open-started.ts'

const drawerOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Your cart' })
const bagOf = (page: Page): Locator => page.getByRole('link', { name: /^Cart/ })
const addButton = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: 'Add to cart' }).filter({ visible: true }).first()

const openProduct = (page: Page, slug = 'field-notebook'): Promise<void> => openStarted(page, `/products/${slug}`)

/** Holds the page's requests to the shop until the returned function is called. */
async function holdActions(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*', async (route) => {
    if (route.request().headers()['next-action']) await gate
    await route.fallback()
  })
  return release
}

test('an added product is shown as pending until the server has confirmed it', async ({ page }) => {
  await openProduct(page)
  const release = await holdActions(page)
  await addButton(page).click()
  const drawer = drawerOf(page)
  await expect(drawer.getByText('Adding to your cart')).toBeVisible()
  await expect(drawer.getByText('Field notebook').first()).toBeVisible()
  await expect(drawer.getByText('Added to your cart: Field notebook')).toBeHidden()
  await expect(page.getByText('Added to your cart:').filter({ visible: true })).toHaveCount(0)
  release()
  await expect(drawer.getByText('Added to your cart: Field notebook')).toBeVisible()
  await expect(drawer.getByText('Adding to your cart')).toBeHidden()
  await expect(drawer.getByLabel('Quantity of Field notebook')).toHaveValue('1')
  await expect(drawer.getByRole('link', { name: 'Go to checkout' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('a product that cannot be added is removed again, with a message', () => {
  test('offline, and added when the network is back', { tag: '@once' }, async ({ page, context }) => {
    await openProduct(page)
    await context.setOffline(true)
    await addButton(page).click()
    const drawer = drawerOf(page)
    await expect(drawer.getByText('You seem to be offline')).toBeVisible()
    await expect(drawer.getByText('Adding to your cart')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Not added. You seem to be offline')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Field notebook' })).toBeVisible()
    await context.setOffline(false)
    await addButton(page).click()
    await expect(drawer.getByText('Added to your cart: Field notebook')).toBeVisible()
  })

  test('when the server fails', { tag: '@once' }, async ({ page }) => {
    await openProduct(page)
    await page.route('**/*', (route) =>
      route.request().headers()['next-action'] ? route.fulfill({ status: 503, body: 'busy' }) : route.fallback(),
    )
    await addButton(page).click()
    await expect(drawerOf(page).getByText('The shop could not be reached')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Not added. The shop could not be reached')).toBeVisible()
  })

  test('when the browser rejects cookies', { tag: '@once' }, async ({ page, context }) => {
    await openProduct(page)
    await page.route('**/*', async (route) => {
      if (!route.request().headers()['next-action']) return route.fallback()
      const response = await route.fetch()
      await context.clearCookies()
      const { 'set-cookie': _, ...headers } = response.headers()
      await route.fulfill({ response, headers })
    })
    await addButton(page).click()
    const drawer = drawerOf(page)
    await expect(drawer.getByText('Your browser does not accept cookies from this shop')).toBeVisible()
    await expect(drawer.getByText('Added to your cart:')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Not added. Your browser does not accept cookies')).toBeVisible()
    await page.goto('/cart?added=1')
    await expect(page.getByText('Your browser does not accept cookies from this shop')).toBeVisible()
  })
})

test('a reduced quantity is reported at once, on the product page, in the drawer and on the cart page', async ({
  page,
}) => {
  await openProduct(page, 'founders-notebook')
  const main = page.getByRole('main')
  await main.getByLabel('Quantity', { exact: true }).fill('30')
  await addButton(page).click()
  const drawer = drawerOf(page)
  await expect(drawer.getByText(/you asked for 30, but only \d+ are left/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(main.getByText(/you asked for 30, but only \d+ are left/)).toBeVisible()

  await main.getByLabel('Quantity', { exact: true }).fill('')
  await addButton(page).click()
  await expect(drawer.getByText('Please enter a whole number from 1 to 99.')).toBeVisible()
  await page.keyboard.press('Escape')

  await main.getByLabel('Quantity', { exact: true }).fill('5')
  await addButton(page).click()
  await expect(
    drawer.getByText(/there are no more than the \d+ already in your cart, so nothing was added/),
  ).toBeVisible()
  await expect(drawer.getByText('Added to your cart:')).toBeHidden()
  await drawer.getByLabel('Quantity of Founders’ notebook').fill('25')
  await expect(drawer.getByText(/there are no more than the \d+ already in your cart/)).toBeVisible()

  await openStarted(page, '/cart')
  const quantity = page.getByLabel('Quantity of Founders’ notebook')
  const most = await quantity.inputValue()
  await quantity.fill('150')
  await expect(page.getByText('Please enter a whole number from 0 to 99.')).toBeVisible()
  await expect(quantity).toHaveValue(most)
})

test('a double click adds once and leaves the cart open', { tag: '@once' }, async ({ page }) => {
  await openProduct(page)
  await addButton(page).dblclick()
  const drawer = drawerOf(page)
  await expect(drawer.getByText('Added to your cart: Field notebook')).toBeVisible()
  await expect(drawer.getByLabel('Quantity of Field notebook')).toHaveValue('1')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await bagOf(page).click()
  await page.mouse.click(5, 5)
  await expect(drawer).toBeHidden()
})

test('after a double tap in the open cart, Back still closes it', { tag: '@once' }, async ({ page }) => {
  await openProduct(page)
  await bagOf(page).click()
  const drawer = drawerOf(page)
  await expect(drawer).toBeVisible()
  // `requestClose` asks the dialog as Android's Back does: by `cancel`, without a key.
  const isOpenAfterBack = (dialog: HTMLElement | SVGElement, isDoubleTap: boolean) => {
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('The cart is not in a dialog')
    if (isDoubleTap) dialog.dispatchEvent(new MouseEvent('mousedown', { detail: 2, bubbles: true }))
    dialog.requestClose()
    return dialog.open
  }
  expect(await drawer.evaluate(isOpenAfterBack, true)).toBe(true)
  await expect.poll(() => page.locator('dialog#cart').evaluate(isOpenAfterBack, false)).toBe(false)
})

test('the cart button opens the drawer, and closing it returns the focus to the button', async ({ page }) => {
  await openProduct(page)
  await bagOf(page).focus()
  await page.keyboard.press('Enter')
  const drawer = drawerOf(page)
  await expect(drawer.getByText('Your cart is empty')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(bagOf(page)).toBeFocused()
  await expect(page).toHaveURL(/\/products\/field-notebook/)
  await expect(bagOf(page)).toHaveAttribute('href', '/cart')
})

test(
  'quick clicks result in the right quantity, also when the checkout is opened at once',
  { tag: '@once' },
  async ({ page }) => {
    await openProduct(page, 'dot-grid-pad')
    await addButton(page).click()
    const drawer = drawerOf(page)
    const quantity = drawer.getByRole('spinbutton')
    await expect(quantity).toHaveValue('1')
    const more = drawer.getByRole('button', { name: /^One more/ })
    for (let clicks = 0; clicks < 5; clicks += 1) await more.click()
    await expect(quantity).toHaveValue('6')
    await drawer.getByRole('link', { name: 'Go to checkout' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
    await page.goto('/cart')
    await expect(page.getByRole('main').getByRole('spinbutton')).toHaveValue('6')
  },
)

test(
  'a removed line can be restored by keyboard, and without a network nothing changes',
  { tag: '@once' },
  async ({ page, context }) => {
    await openProduct(page, 'dot-grid-pad')
    await addButton(page).click()
    const drawer = drawerOf(page)
    await expect(drawer.getByRole('spinbutton')).toHaveValue('1')
    await drawer.getByRole('button', { name: /^Remove/ }).click()
    const undo = drawer.getByRole('button', { name: 'Undo' })
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(drawer.getByRole('spinbutton')).toHaveValue('1')
    await context.setOffline(true)
    await drawer.getByRole('button', { name: /^Remove/ }).click()
    await expect(drawer.getByText('You seem to be offline')).toBeVisible()
    await expect(drawer.getByRole('spinbutton')).toHaveValue('1')
    await page.keyboard.press('Escape')
    await context.setOffline(false)
    await bagOf(page).click()
    await expect(drawer.getByText('You seem to be offline')).toBeHidden()
    await context.setOffline(true)
    await drawer.getByRole('button', { name: /^One more/ }).click()
    await expect(drawer.getByText('You seem to be offline')).toBeVisible()
    await expect(drawer.getByRole('spinbutton')).toHaveValue('1')
  },
)

test('after several removals and Undo the focus stays in the cart', { tag: '@once' }, async ({ page }) => {
  for (const slug of ['dot-grid-pad', 'field-notebook', 'rollerball-pen']) {
    await openProduct(page, slug)
    await addButton(page).click()
    await expect(drawerOf(page).getByText('Added to your cart:')).toBeVisible()
  }
  const steps = async (scope: Locator) => {
    const undo = scope.getByRole('button', { name: 'Undo' })
    for (const left of [2, 1]) {
      await scope
        .getByRole('button', { name: /^Remove/ })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await expect(scope.getByRole('spinbutton')).toHaveCount(left)
      await expect(undo).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(scope.getByRole('spinbutton')).toHaveCount(2)
    await expect(scope.locator('li:focus').getByRole('spinbutton')).toHaveCount(1)
    await page.keyboard.press('Tab')
    await expect(scope.locator('li :focus')).toHaveCount(1)
  }
  await steps(drawerOf(page))
  await openStarted(page, '/cart')
  await page.getByRole('main').getByRole('spinbutton').first().fill('0')
  const undo = page.getByRole('main').getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await undo.click()
  await expect(page.getByRole('main').locator('li:focus').getByRole('spinbutton')).toHaveCount(1)
})

test('two tabs show the same cart', { tag: '@once' }, async ({ page, context }) => {
  await openProduct(page, 'dot-grid-pad')
  await addButton(page).click()
  await expect(drawerOf(page).getByRole('spinbutton')).toHaveValue('1')
  const other = await context.newPage()
  await openProduct(other)
  await addButton(other).click()
  await expect(drawerOf(other).getByRole('spinbutton')).toHaveCount(2)
  // A browser notifies a window that gets the focus; in this test both have it.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(drawerOf(page).getByRole('spinbutton')).toHaveCount(2)
})

test('without a network no form of the shop leads to the error page', { tag: '@once' }, async ({ page, context }) => {
  for (const path of ['/account/sign-in', '/account/forgot', '/account/sign-up']) {
    await openStarted(page, path)
    const form = page.getByRole('main').locator('form').first()
    for (const field of await form.locator('input:visible').all()) {
      await field.fill((await field.getAttribute('type')) === 'email' ? 'ada@example.com' : 'quiet lamp at noon')
    }
    await context.setOffline(true)
    await form.getByRole('button').last().click()
    await expect(page.getByText('You seem to be offline')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await context.setOffline(false)
  }
})
