import type { Page } from '@playwright/test'

/** Scripts are enabled in the browser, but a policy forbids those of the shop's pages, as content blockers do. */
export async function forbidScripts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
    })
  })
}
