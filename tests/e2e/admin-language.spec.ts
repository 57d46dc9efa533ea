import { expect, test, type Page } from '@playwright/test'
import { z } from 'zod'

import { ownPage, valueOf } from './http/shop.ts'
import { makeProduct } from './support/own-product.ts'
import { openPanel, signInAs, typeCell, variantRow } from './support/staff.ts'
import { unique } from './support/unique.ts'

const made = z.object({ doc: z.object({ id: z.string() }) })

async function chooseGerman(page: Page): Promise<void> {
  await page.locator('.localizer').getByRole('button').first().click()
  await page.getByRole('button', { name: /^Deutsch/ }).click()
}

const question = (page: Page) => page.getByRole('heading', { name: 'Leave without saving' })

test('a form without autosave asks for confirmation before it is loaded in another language', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  const store = await valueOf(`select id::text from stores where slug = 'flow-masters'`)
  const title = unique('Languages')
  const answer = await page.request.post('/api/categories', { data: { store, title }, headers: ownPage })
  const { id } = made.parse(await answer.json()).doc
  await openPanel(page, `/admin/collections/categories/${id}?locale=en`)
  const field = page.getByLabel(/^Title/)
  await field.fill('Typed and not saved')
  await chooseGerman(page)
  await expect(question(page)).toBeVisible()
  await page.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(field).toHaveValue('Typed and not saved')
  await page.keyboard.press('Escape')
  await chooseGerman(page)
  await page.getByRole('button', { name: 'Leave anyway' }).click()
  await page.waitForURL(/locale=de/)
  await expect(field).toHaveValue('')
})

test('the table of variants asks for confirmation too while typed changes are not saved', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  const { id, skus } = await makeProduct(page, 'Languages')
  await openPanel(page, `/admin/collections/products/${id}?locale=en`)
  const row = await variantRow(page, skus[0])
  // The draft cannot be saved.
  await page.route('**/api/products/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await typeCell(row, 'onHand', '11')
  await chooseGerman(page)
  await expect(question(page)).toBeVisible()
  await page.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(row.locator('[data-name="onHand"]')).toContainText('11')
})
