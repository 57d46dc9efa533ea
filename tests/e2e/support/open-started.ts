import type { Page } from '@playwright/test'

/** Opens a page of the shop, begins to use it, and waits until React handles events and the session was requested. */
export async function openStarted(page: Page, path: string): Promise<void> {
  const asked = page.waitForResponse('**/api/storefront/v1/me')
  await page.goto(path)
  await asked
  await startScripts(page)
}

/** Begins to use the page, as by a touch of its edge, and waits until React handles events. */
export async function startScripts(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointermove', { movementX: 1 })))
  await page.locator('html[data-started]').waitFor({ state: 'attached' })
}
