import type { Page } from '@playwright/test'

/** Holds the scripts of the shop's pages until the returned function is called; then they load, or fail. */
export async function holdScripts(page: Page): Promise<(outcome?: 'come' | 'fail') => void> {
  let release = (_outcome?: 'come' | 'fail'): void => undefined
  const held = new Promise<'come' | 'fail'>((resolve) => (release = (outcome = 'come') => resolve(outcome)))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    if ((await held) === 'fail') await route.abort()
    else await route.continue()
  })
  return release
}
