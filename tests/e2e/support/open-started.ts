import type { Page } from '@playwright/test'

/** Opens a page of the shop once its scripts run: the badge of the cart is asked for by them. */
export async function openStarted(page: Page, path: string): Promise<void> {
  const started = page.waitForResponse('**/api/storefront/v1/me')
  await page.goto(path)
  await started
}
