import { expect, test } from '@playwright/test'

import { expectNotice, fetchInPage, openPanel, openProduct, signInAs } from './support/staff.ts'

test('the form of a picture lists where it is used, and a picture in use cannot be deleted', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  const product = new URL(await openProduct(page, 'Pencil cup')).pathname
  const { text } = await fetchInPage(page, `/api/products/${product.split('/').at(-1) ?? ''}?depth=0`)
  const { gallery } = JSON.parse(text) as { gallery: { picture: string }[] }
  await openPanel(page, `/admin/collections/media/${gallery[0]?.picture ?? ''}`)
  const uses = page.locator('.fm-uses')
  await expect(uses.getByRole('heading', { name: 'Where it is used' })).toBeVisible()
  await expect(uses.getByRole('link', { name: 'Pencil cup' })).toHaveAttribute('href', product)

  await page.locator('.doc-controls__popup button').click()
  await page.locator('#action-delete').click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Confirm' })
  const refused = /cannot be deleted, because it is used in|This picture is shown in/
  await expectNotice(page, refused, () => confirm.click())
  await page.reload()
  await expect(uses.getByRole('link', { name: 'Pencil cup' })).toBeVisible()
})
