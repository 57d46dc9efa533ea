import { expect, type Page } from '@playwright/test'

import { demoAccounts } from '../../../src/seed/accounts.ts'

/** Signs a customer of the demo in by the form; `prefix` is that of the language. */
export async function signInAsCustomer(page: Page, prefix = ''): Promise<void> {
  const [customer] = demoAccounts.customers
  await page.goto(`${prefix}/account/sign-in`)
  await page.locator('main input[name="email"]').fill(customer.email)
  await page.locator('main input[name="password"]').fill(customer.password)
  await page.locator('main form button[type="submit"]').click()
  await expect(page).toHaveURL(new RegExp(`${prefix}/account$`))
}
