import type { Page } from '@playwright/test'

/** Keeps the scripts of the shop's pages from this browser until the answer is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  return release
}
