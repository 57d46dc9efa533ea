import { expect, test } from '@playwright/test'

import { demoAccounts } from '../../src/seed/accounts.ts'
import { uniqueEmail } from './checkout-steps.ts'
import { ownPage } from './http/shop.ts'
import { signInAsCustomer } from './support/customer.ts'
import { buyByTransfer } from './support/orders.ts'
import { fetchInPage, openOrder, openPanel, openProduct, signInAs, variantRow } from './support/staff.ts'

const idOf = (address: string): string => /[0-9a-f-]{36}/.exec(address)?.[0] ?? ''

test('staff sign in with the form and see the dashboard of the day', async ({ page }) => {
  const { email, password } = demoAccounts.staff[0]
  await openPanel(page, '/admin')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('heading', { name: 'How is the shop today?' })).toBeVisible()
})

test('a manager of another store cannot see the documents of this one, not even by their address', async ({ page }) => {
  const order = await buyByTransfer('FM-CUP-MOSS', uniqueEmail())
  await signInAs(page, 'manager@flowmasters.example')
  const orderAddress = await openOrder(page, order.number)
  const productAddress = await openProduct(page, 'Pencil cup')

  await signInAs(page, 'manager@paperworks.example')
  await openPanel(page, '/admin/collections/orders')
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
  await expect(page.getByText(/\bFM-\d+/)).toHaveCount(0)
  await openPanel(page, '/admin/collections/products')
  await expect(page.getByRole('link', { name: 'Brass ruler' })).toBeVisible()
  await expect(page.getByText('Pencil cup')).toHaveCount(0)

  for (const [address, secret] of [
    [orderAddress, order.number],
    [productAddress, 'Pencil cup'],
  ] as const) {
    await openPanel(page, address)
    await expect(page.locator('body')).not.toContainText(secret)
  }
  for (const path of [`orders/${idOf(orderAddress)}`, `products/${idOf(productAddress)}`]) {
    expect((await fetchInPage(page, `/api/${path}`)).status).toBe(404)
  }
  expect((await fetchInPage(page, `/api/variant-matrix/${idOf(productAddress)}`)).status).toBe(404)
  expect((await fetchInPage(page, `/api/orders/${idOf(orderAddress)}/mark-paid`, {})).status).toBe(404)
})

test('support can read products but cannot change a price', async ({ page }) => {
  await signInAs(page, 'support@flowmasters.example')
  const address = await openProduct(page, 'Pencil cup')
  const row = await variantRow(page, 'FM-CUP-CLAY')
  const price = row.locator('[data-name="price.USD"]')
  await price.click()
  await expect(price).toHaveAttribute('aria-readonly', 'true')
  await expect(price.getByRole('textbox')).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  const changed = await page.request.patch(`/api/products/${idOf(address)}`, {
    data: { variantRows: [] },
    headers: ownPage,
  })
  expect(changed.status()).toBe(403)
})

test('a session of a customer does not open the panel, and a session of staff does not open an account', async ({
  page,
  browser,
}) => {
  await signInAsCustomer(page)
  await openPanel(page, '/admin')
  await expect(page.getByRole('button', { name: 'Login' })).toBeVisible()
  expect((await fetchInPage(page, '/api/orders')).status).toBe(403)
  expect((await fetchInPage(page, '/api/staff/me')).text).toContain('"user":null')

  const desk = await browser.newPage()
  await signInAs(desk, 'owner@flowmasters.example')
  await desk.goto('/account')
  await expect(desk.getByRole('main').getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect((await fetchInPage(desk, '/api/storefront/v1/customers/me')).status).toBe(401)
  await desk.close()
})
