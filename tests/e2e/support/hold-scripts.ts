import type { Page } from '@playwright/test'

/** Keeps the scripts of the shop's pages from this browser until the answer is called; they come then, or fail. */
export async function holdScripts(page: Page): Promise<(outcome?: 'come' | 'fail') => void> {
  let release = (_outcome?: 'come' | 'fail'): void => undefined
  const held = new Promise<'come' | 'fail'>((resolve) => (release = (outcome = 'come') => resolve(outcome)))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    if ((await held) === 'fail') await route.abort()
    else await route.continue()
  })
  return release
}
