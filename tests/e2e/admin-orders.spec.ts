import { expect, test, type Page } from '@playwright/test'

import { expectOneMail, uniqueEmail } from './checkout-steps.ts'
import { buyByCard, buyByTransfer, type Bought } from './support/orders.ts'
import { act, availablePieces, openOrder, signInAs } from './support/staff.ts'

const openOrderPage = (page: Page, { token }: Bought) => page.goto(`/order/${token}`)

test('an order by bank transfer is marked as paid and sent, and the buyer can follow the parcel', async ({ page }) => {
  const email = uniqueEmail()
  const order = await buyByTransfer('FM-CUP-CLAY', email)
  await signInAs(page, 'support@flowmasters.example')
  await openOrder(page, order.number)
  await act(page, { button: 'Mark as paid', confirm: 'It has arrived', done: 'Marked as paid.' })
  await act(page, {
    button: 'Ship items',
    confirm: 'Mark as shipped',
    fields: { Carrier: 'DHL', 'Tracking number': '00340434161094' },
    done: 'Marked as shipped. The customer is notified by e-mail.',
  })
  await expect(page.getByText('Shipped 1 piece', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ship items', exact: true })).toHaveCount(0)

  expect(await expectOneMail(email, /^Payment received for order/)).toContain(order.number)
  expect(await expectOneMail(email, /is on its way$/)).toContain('00340434161094')
  await openOrderPage(page, order)
  await expect(page.getByRole('link', { name: /Track the parcel|00340434161094/ }).first()).toHaveAttribute(
    'href',
    /00340434161094/,
  )
})

test('a button that needs scripts is disabled until they have loaded, so that no click is lost', async ({ page }) => {
  const order = await buyByTransfer('FM-CUP-CLAY', uniqueEmail())
  await signInAs(page, 'support@flowmasters.example')
  const address = await openOrder(page, order.number)
  let release: (() => void) | undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: 'Cancel order', exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Add note', exact: true })).toBeDisabled()
  release?.()
  await page.getByRole('button', { name: 'Cancel order', exact: true }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Cancel the order', exact: true })
  await expect(confirm).toBeVisible()
  // It looks like a button.
  await expect(confirm).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
})

test('the goods of a canceled order can be bought again, and the buyer is told', async ({ page }) => {
  const email = uniqueEmail()
  await signInAs(page, 'manager@flowmasters.example')
  const before = await availablePieces(page, 'Planter', 'FM-POT-BONE-L')
  const order = await buyByTransfer('FM-POT-BONE-L', email)
  expect(await availablePieces(page, 'Planter', 'FM-POT-BONE-L')).toBe(before - 1)

  await openOrder(page, order.number)
  await act(page, {
    button: 'Cancel order',
    confirm: 'Cancel the order',
    fields: { 'Note for your colleagues': 'Changed her mind on the telephone.' },
    done: 'The order is canceled.',
  })
  await expect(page.getByText('Changed her mind on the telephone.')).toBeVisible()
  expect(await availablePieces(page, 'Planter', 'FM-POT-BONE-L')).toBe(before)
  await expectOneMail(email, /was canceled$/)
  await openOrderPage(page, order)
  await expect(page.getByRole('heading', { name: 'This order was canceled' })).toBeVisible()
})

test('an order paid by card is refunded in full, and the buyer is told', async ({ page }) => {
  const email = uniqueEmail()
  const order = await buyByCard('FM-MUG-BONE', email)
  await expectOneMail(email, /^Your order FM-/)
  await signInAs(page, 'manager@flowmasters.example')
  await openOrder(page, order.number)
  await act(page, { button: 'Refund', confirm: 'Refund', done: 'The refund is recorded.' })
  await expect(async () => {
    await page.reload()
    await expect(page.locator('.fm-page__head').getByText('Refunded', { exact: true })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expectOneMail(email, /^Refund for order/)
  await openOrderPage(page, order)
  await expect(page.getByRole('heading', { name: 'Your refund is on its way' })).toBeVisible()
})
