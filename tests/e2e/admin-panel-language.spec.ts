import { expect, test, type Page } from '@playwright/test'

import { panelCookiePrefix } from '../../src/platform/staff-cookie.ts'
import { valueOf } from './http/shop.ts'
import { buyByTransfer } from './support/orders.ts'
import { makeProduct } from './support/own-product.ts'
import { openPanel, signInAs } from './support/staff.ts'

/** English words of the panel that neither German nor the products of the demo shop use. */
const english =
  /\b(Save|Orders?|Products?|Prices?|Payments?|Customers?|Categories|Stores|Stock|Settings|Publish|Unpublish|Columns|Filters|Search|Created|Updated|Refund|Paid|Shipped|Fulfill|Title|Price|Edit|Delete|Cancel|Draft)\b/g

/** What a page shows: its texts, and the names and placeholders of its visible controls. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .flatMap((element) => ['aria-label', 'placeholder', 'title'].flatMap((name) => element.getAttribute(name) ?? [])),
  ])

for (const { language, direction, word } of [
  { language: 'de', direction: 'ltr', word: 'Bestellungen' },
  { language: 'ar', direction: 'rtl', word: 'الطلبات' },
]) {
  test(`staff who choose ${language} read it on every page, in its direction`, async ({ page, baseURL }) => {
    await signInAs(page, 'manager@flowmasters.example')
    await page.context().addCookies([{ name: `${panelCookiePrefix}-lng`, value: language, url: baseURL ?? '' }])
    const { id, title, skus } = await makeProduct(page, 'Panel')
    const { number } = await buyByTransfer(skus[0], `${id}@example.com`)
    const order = await valueOf('select id::text from orders where number = $1', [number])
    const list = `/collections/products?search=${encodeURIComponent(title)}`
    for (const path of ['', list, `/collections/products/${id}`, `/collections/orders/${order}`]) {
      await openPanel(page, `/admin${path}`)
      await expect(page.locator('html')).toHaveAttribute('dir', direction, { ignoreCase: true })
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('body')).toContainText(word)
      // Nothing lies outside of the window, where a page written from right to left could be scrolled to.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440)
      const leftovers = (await textsOf(page)).filter((text) => text.match(english))
      expect({ path, leftovers }).toEqual({ path, leftovers: [] })
    }
  })
}
