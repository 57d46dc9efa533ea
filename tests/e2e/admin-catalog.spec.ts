import { expect, test } from '@playwright/test'

import { openProduct, signInAs, variantRow } from './support/staff.ts'

test('a price and a content changed in the table of variants are the shop’s at once', async ({ page, context }) => {
  const shopPage = await context.newPage()
  await shopPage.goto('/products/dot-grid-pad')
  await expect(shopPage.getByText('$9.00').filter({ visible: true }).first()).toBeVisible()

  await signInAs(page, 'editor@flowmasters.example')
  await openProduct(page, 'Dot grid pad')
  const row = await variantRow(page, 'FM-DOTPAD-A5')
  await row.getByLabel(/^Price in USD/).fill('9.75')
  await row.getByLabel(/^Content of/).fill('75 pieces')
  await page.getByRole('button', { name: 'Save variants' }).click()
  await expect(page.getByText('Variants saved.')).toBeVisible()

  await expect(async () => {
    await shopPage.reload()
    await expect(shopPage.getByText('$9.75').filter({ visible: true }).first()).toBeVisible({ timeout: 500 })
    await expect(shopPage.getByText('$0.13 per piece').filter({ visible: true }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
})

test('a wrong price is refused in words and changes nothing', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  await openProduct(page, 'Pencil cup')
  const row = await variantRow(page, 'FM-CUP-SAND')
  await row.getByLabel(/^Price in USD/).fill('1,299.00')
  await page.getByRole('button', { name: 'Save variants' }).click()
  await expect(row.getByText('Write a price such as 24.00.')).toBeVisible()
  await page.reload()
  await expect((await variantRow(page, 'FM-CUP-SAND')).getByLabel(/^Price in USD/)).toHaveValue('26.00')
})

test('a new product is a draft until it is published, then the shop has it', async ({ page, context }) => {
  const title = `Letter opener ${String(Date.now())}`
  await signInAs(page, 'editor@flowmasters.example')
  await page.goto('/admin/collections/products/create')
  await page
    .getByLabel(/^Title/)
    .first()
    .fill(title)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Options and variants' }).click()
  await page.getByRole('button', { name: 'Make the missing variant' }).click()
  await page.getByLabel(/^SKU of/).fill(`OPENER-${String(Date.now())}`)
  await page.getByLabel(/^Price in USD/).fill('18.50')
  await page.getByLabel(/^Pieces on hand/).fill('3')
  await page.getByRole('button', { name: 'Save variants' }).click()
  await expect(page.getByText('Variants saved.')).toBeVisible()

  const slug = await page.getByLabel(/^Slug/).inputValue()
  const shopPage = await context.newPage()
  expect((await shopPage.goto(`/products/${slug}`))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: /^Status:\s*Published$/ })).toBeVisible()
  await expect(async () => {
    expect((await shopPage.goto(`/products/${slug}`))?.status()).toBe(200)
  }).toPass({ timeout: 10_000 })
  await expect(shopPage.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(shopPage.getByText('$18.50').filter({ visible: true }).first()).toBeVisible()
})
