import { expect, test, type Page } from '@playwright/test'

import { uniqueEmail } from './checkout-steps.ts'
import { buyByTransfer } from './support/orders.ts'
import { expectNotice, fetchInPage, follow, openPanel, signInAs } from './support/staff.ts'

async function openStore(page: Page, name: string): Promise<void> {
  await openPanel(page, '/admin/collections/stores')
  await follow(page, name)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('shipping prices are typed as people write amounts', async ({ page }) => {
  await signInAs(page, 'manager@paperworks.example')
  await openStore(page, 'Paperworks')
  const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  // The preferences of a user who last had this tab open with all rows unfolded. A row that a click unfolds would be
  // folded again by a response that is still under way.
  const fields = { '_index-0': { tabIndex: 2 }, shippingMethods: { collapsed: [] } }
  await fetchInPage(page, `/api/payload-preferences/collection-stores-${id}`, { value: { fields } })
  await page.reload()
  const price = page
    .getByLabel(/^Price/)
    .filter({ visible: true })
    .last()
  await expect(price).toHaveValue(/^1\d\.\d0$/)
  const [typed, minor] = (await price.inputValue()) === '15.20' ? ['14.5', 1450] : ['15.2', 1520]
  const save = page.getByRole('button', { name: 'Save', exact: true })
  // The form is shown before its scripts have loaded, which do not notice what was typed until then.
  await expect(async () => {
    await price.fill('')
    await price.fill('1,450.00')
    await expect(save).toBeEnabled({ timeout: 1000 })
  }).toPass()
  await save.click()
  await expect(page.getByText('Enter an amount such as 4.50.').first()).toBeVisible()

  await price.fill(typed)
  await expectNotice(page, 'Updated successfully.', () => save.click())
  expect((await fetchInPage(page, `/api/stores/${id}?depth=0`)).text).toContain(
    `"currency":"USD","amount":${String(minor)}`,
  )
})

test('a publishable key for other sites is created and revoked', async ({ page, request }) => {
  await signInAs(page, 'owner@flowmasters.example')
  await openStore(page, 'Flow Masters')
  const key = page.getByText(/^pk_/)
  const status = async (text: string | null) => {
    const headers = { 'x-store': 'flow-masters', 'x-publishable-key': text ?? '' }
    return (await request.get('/api/storefront/v1/stores/current', { headers })).status()
  }
  const before = await key.textContent()
  expect(await status(before)).toBe(200)
  await page.getByRole('button', { name: 'Revoke the key' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByText('There is no key')).toBeVisible()
  await expect.poll(() => status(before)).toBe(403)

  await page.getByRole('button', { name: 'Create a key' }).click()
  await expect(key).not.toHaveText(before ?? '')
  const after = await key.textContent()
  await expect.poll(() => status(after)).toBe(200)
})

test('the count of orders on the dashboard equals the length of the list that it links to', async ({ page }) => {
  await buyByTransfer('FM-CUP-SAND', uniqueEmail())
  await signInAs(page, 'manager@flowmasters.example')
  for (const [tile, empty] of [
    ['Waiting for a transfer or cash', false],
    ['To ship', true],
  ] as const) {
    await expect(async () => {
      await openPanel(page, '/admin')
      const counted = Number(await page.locator('.fm-figures li', { hasText: tile }).locator('strong').textContent())
      await page.getByRole('link', { name: tile }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
      const listed = page.locator('.page-controls__page-info, .collection-list__page-info')
      if (counted > 0) await expect(listed).toHaveText(new RegExp(`of ${String(counted)}$`), { timeout: 5000 })
      else expect(empty).toBe(true)
    }).toPass()
  }
})

test('the pages of the shop are listed, and a block is chosen by its picture', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  await openPanel(page, '/admin/collections/pages')
  await follow(page, 'Tools for deep work')
  await page.getByRole('button', { name: 'Add Block' }).click()
  const picture = page.locator('img[src$="/blocks/quote.svg"]')
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
})
