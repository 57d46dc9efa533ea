import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Provided to the page by the test. */
    noteRefusal: (what: string) => void
  }
}

/** Collects what the browser refuses to run or load by the policy of the page, from the first byte on. */
export async function watchRefusals(page: Page): Promise<readonly string[]> {
  const refused: string[] = []
  await page.exposeFunction('noteRefusal', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.noteRefusal(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  return refused
}
