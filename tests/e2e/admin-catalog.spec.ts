import { expect, test, type Locator, type Page } from '@playwright/test'

import { ownPage } from './http/shop.ts'
import { makeProduct, type OwnProduct } from './support/own-product.ts'
import { expectNotice, openPanel, pressPublish, publish, signInAs, typeCell, variantRow } from './support/staff.ts'
import { unique } from './support/unique.ts'

/** A product of the test's own in the panel, and the shop's page of it beside it. */
async function openOwn(page: Page, name: string): Promise<OwnProduct> {
  await signInAs(page, 'editor@flowmasters.example')
  const product = await makeProduct(page, name)
  await openPanel(page, `/admin/collections/products/${product.id}`)
  await expect(page.getByRole('heading', { level: 1, name: product.title })).toBeVisible()
  return product
}

const cellOf = (row: Locator, name: string) => row.locator(`[data-name="${name}"]`)
const draftSaved = (page: Page) =>
  page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().includes('autosave=true'))

/** Puts a text on the clipboard and into the focused cell, as a paste from a spreadsheet does. */
const paste = (page: Page, text: string) =>
  page.locator(':focus').evaluate((cell, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test('a price and a measure typed in the table of variants are in the shop once the product is published', async ({
  page,
  context,
}) => {
  const { slug, skus } = await openOwn(page, 'Grid pad')
  const row = await variantRow(page, skus[0])
  const saved = draftSaved(page)
  await typeCell(row, 'price.USD', '7.75')
  await typeCell(row, 'measure', '75 pieces')
  await saved
  const shopPage = await context.newPage()
  await shopPage.goto(`/products/${slug}`)
  await expect(shopPage.getByText('$9.00').filter({ visible: true }).first()).toBeVisible()
  await publish(page)
  await expect(cellOf(row, 'price.USD')).not.toHaveAttribute('data-changed')
  await expect(async () => {
    await shopPage.reload()
    await expect(shopPage.getByText('$7.75').filter({ visible: true }).first()).toBeVisible({ timeout: 2000 })
    await expect(shopPage.getByText('$0.10 per piece').filter({ visible: true }).first()).toBeVisible({ timeout: 2000 })
  }).toPass()
})

test('unsaved input survives another tab and a reload; invalid input is refused with a message and changes nothing on sale', async ({
  page,
}) => {
  const { id, skus } = await openOwn(page, 'Kept')
  const row = await variantRow(page, skus[1])
  const saved = draftSaved(page)
  await typeCell(row, 'price.USD', '1,299.00')
  await page.getByRole('button', { name: 'Product', exact: true }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Options and variants' }).click()
  await expect(cellOf(row, 'price.USD')).toContainText('Enter a price such as 24.00.')
  await saved
  await expectNotice(page, 'Not published. a5: Enter a price such as 24.00.', () => pressPublish(page))
  await openPanel(page, page.url())
  const again = await variantRow(page, skus[1])
  await expect(cellOf(again, 'price.USD')).toContainText('1,299.00')
  await expect(cellOf(again, 'price.USD')).toHaveAttribute('data-invalid')
  const stored = await page.request.get(`/api/variant-matrix/${id}`, { headers: ownPage })
  expect(await stored.text()).not.toContain('1,299.00')
  await typeCell(again, 'price.USD', '12.99')
  await publish(page)
  expect(await (await page.request.get(`/api/variant-matrix/${id}`, { headers: ownPage })).text()).toContain('12.99')
})

test('a table of variants that cannot be loaded says so, and “Try again” loads it', async ({ page }) => {
  await page.route('**/api/variant-matrix/*', (route) => route.abort())
  const { skus } = await openOwn(page, 'Offline')
  await page.getByRole('button', { name: 'Options and variants' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'The variants could not be loaded.' })
  await expect(alert).toBeVisible()
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/variant-matrix/'))
  await alert.getByRole('button', { name: 'Try again' }).click()
  await failed
  await expect(alert).toBeVisible()
  await page.unroute('**/api/variant-matrix/*')
  await alert.getByRole('button', { name: 'Try again' }).click()
  const row = page.getByRole('row').filter({ hasText: skus[0] })
  await expect(row).toBeVisible()
  await expect(alert).toHaveCount(0)

  // A request that fails later leaves what was loaded, and what is typed, where it is.
  await typeCell(row, 'price.USD', '7.75')
  await page.route('**/api/variant-matrix/*', (route) => route.abort())
  await pressPublish(page)
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded again' })).toBeVisible()
  await expect(row).toBeVisible()
  await page.unroute('**/api/variant-matrix/*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(cellOf(row, 'price.USD')).toContainText('7.75')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
})

test('the rows keep their names while the code of an option is typed', async ({ page }) => {
  await openOwn(page, 'Renamed')
  await page.getByRole('button', { name: 'Options and variants' }).click()
  const grid = page.getByRole('grid', { name: 'Variants' })
  const names = grid.getByRole('rowheader')
  await expect(names.first()).toBeVisible()
  const before = await names.allTextContents()
  // Column headers count as rows.
  await expect(grid).toHaveAttribute('aria-rowcount', String(before.length + 2))
  await page.getByRole('button', { name: 'Show All' }).first().click()
  const code = page.getByLabel(/^Code/).first()
  await code.fill('f')
  await code.fill('format')
  await expect(names).toHaveText(before)
  await expect(page.getByRole('button', { name: /^Create the missing/ })).toHaveCount(0)
})

test('leaving the form asks for confirmation while typed changes are not saved', async ({ page }) => {
  const { skus } = await openOwn(page, 'Guarded')
  const row = await variantRow(page, skus[0])
  // The draft cannot be saved.
  await page.route('**/api/products/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await typeCell(row, 'onHand', '11')
  await page.locator('.step-nav').getByRole('link', { name: 'Products' }).click()
  await expect(page.getByRole('heading', { name: 'Leave without saving' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(cellOf(row, 'onHand')).toContainText('11')
})

test('a new product is a draft until it is published together with its options and variants', async ({
  page,
  context,
}) => {
  const title = unique('Letter opener')
  await signInAs(page, 'editor@flowmasters.example')
  await openPanel(page, '/admin/collections/products/create')
  await page
    .getByLabel(/^Title/)
    .first()
    .fill(title)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByLabel(/^Slug/)).not.toHaveValue('')
  await expectNotice(page, 'This product cannot be bought as it is. Add a variant', () => pressPublish(page))
  await expect(page.getByRole('listitem').filter({ hasText: /^Status:\s*Draft$/ })).toBeVisible()

  await page.getByRole('button', { name: 'Options and variants' }).click()
  await page.getByRole('button', { name: 'Create the missing variant' }).click()
  const row = page.getByRole('grid', { name: 'Variants' }).getByRole('row').last()
  await typeCell(row, 'sku', unique('OPENER'))
  await typeCell(row, 'price.USD', '18.50')
  await typeCell(row, 'onHand', '3')

  const slug = await page.getByLabel(/^Slug/).inputValue()
  const shopPage = await context.newPage()
  expect((await shopPage.goto(`/products/${slug}`))?.status()).toBe(404)
  await pressPublish(page)
  await expect(page.getByRole('listitem').filter({ hasText: /^Status:\s*Published$/ })).toBeVisible()
  await expect(async () => {
    expect((await shopPage.goto(`/products/${slug}`))?.status()).toBe(200)
  }).toPass()
  await expect(shopPage.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(shopPage.getByText('$18.50').filter({ visible: true }).first()).toBeVisible()
})

test('the table works by keyboard, and a paste from a spreadsheet can be undone', async ({ page }) => {
  const { skus } = await openOwn(page, 'Sheet')
  const [first, second, third] = [
    await variantRow(page, skus[0]),
    await variantRow(page, skus[1]),
    await variantRow(page, skus[2]),
  ]
  await cellOf(first, 'price.USD').click()
  await paste(page, '$10.50\t$12.00\r\n11,50\t\r\n1.012,50 €\t\r\n')
  await expect(cellOf(first, 'price.USD')).toContainText('10.50')
  await expect(cellOf(first, 'compareAt.USD')).toContainText('12.00')
  await expect(cellOf(third, 'price.USD')).toContainText('1012.50')
  await page.keyboard.press('Control+z')
  await expect(cellOf(third, 'price.USD')).toContainText('9.00')
  await page.keyboard.press('Control+Shift+z')
  await expect(cellOf(third, 'price.USD')).toContainText('1012.50')

  // Typing replaces, Enter goes down, Escape restores, arrows move.
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await expect(cellOf(second, 'price.USD')).toContainText('11.50')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  for (const row of [first, second, third])
    await expect(cellOf(row, 'price.USD').locator('.fm-grid__text')).toHaveText('10')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(cellOf(third, 'isActive').getByRole('checkbox')).not.toBeChecked()
  await publish(page)
})

test('many variants are changed at once, and one is deleted', async ({ page }) => {
  const { id, skus } = await openOwn(page, 'Bulk')
  await variantRow(page, skus[0])
  await page.getByLabel('Select all').check()
  await page.getByLabel('What to set').selectOption({ label: 'Pieces on hand' })
  await page.getByLabel('New value').fill('25')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await page.getByRole('button', { name: 'Delete A6' }).click()
  await expect(page.getByText('Will be deleted')).toBeVisible()
  await publish(page)
  const { rows } = (await (await page.request.get(`/api/variant-matrix/${id}`, { headers: ownPage })).json()) as {
    rows: readonly { sku: string; onHand: string }[]
  }
  expect(rows).toMatchObject([
    { sku: skus[0], onHand: '25' },
    { sku: skus[1], onHand: '25' },
  ])
})

test('on a desktop all columns fit the width of the window, and the column headers stay visible', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { skus } = await openOwn(page, 'Wide')
  const row = await variantRow(page, skus[0])
  await expect(page.getByRole('columnheader', { name: 'Price in EUR', exact: true })).toBeVisible()
  const grid = page.locator('.fm-grid')
  await expect.poll(() => grid.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
  await row.scrollIntoViewIfNeeded()
  await expect(cellOf(row, 'available')).toBeInViewport()
  await expect(cellOf(row, 'sku').locator('.fm-grid__text')).toHaveText(skus[0])
})

test('on a phone each variant is a card', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { id, skus } = await openOwn(page, 'Phone')
  await page.getByRole('button', { name: 'Options and variants' }).click()
  await page.getByRole('button', { name: /^A5/ }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'A5' })
  await card.getByLabel('Price in USD', { exact: true }).fill('8.25')
  await expect(card.getByText('8.25 USD')).toBeVisible()
  await publish(page)
  const stored = await page.request.get(`/api/variant-matrix/${id}`, { headers: ownPage })
  expect(await stored.json()).toMatchObject({ rows: [{}, { sku: skus[1], price: { USD: '8.25' } }, {}] })
})
