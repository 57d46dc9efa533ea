import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { z } from 'zod'

import { expectNotice, fetchInPage, openPanel, panelStarted, signInAs } from './support/staff.ts'
import { unique } from './support/unique.ts'

/** The owner works for both stores; all others for one. */
const owner = 'owner@flowmasters.example'

const switcher = (page: Page) => page.locator('.fm-switcher').getByRole('button')

async function choose(page: Page, name: string): Promise<void> {
  // The button is shown before its script has loaded.
  await expect(async () => {
    await switcher(page).click()
    await expect(page.getByRole('button', { name, exact: true }).last()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('button', { name, exact: true }).last().click()
  await expect(switcher(page)).toHaveText(`Store: ${name}`)
}

const idOf = (address: string): string => /[0-9a-f-]{36}/.exec(address)?.[0] ?? ''

const stored = z.object({ store: z.object({ slug: z.string() }) })

async function storeOf(page: Page, path: string): Promise<string> {
  const { text } = await fetchInPage(page, `/api/${path}?draft=true&depth=1`)
  const { store } = z.object({ store: z.string() }).parse(JSON.parse(text))
  return stored.parse({ store: JSON.parse((await fetchInPage(page, `/api/stores/${store}`)).text) as unknown }).store
    .slug
}

test('lists show all stores and a column for the store, or the chosen store without the column', async ({ page }) => {
  await signInAs(page, owner)
  await openPanel(page, '/admin/collections/products?limit=100')
  await expect(switcher(page)).toHaveText('Store: All stores')
  const names = page.locator('tbody .cell-store')
  await expect(names.filter({ hasText: 'Paperworks' }).first()).toBeVisible()
  await expect(names.filter({ hasText: 'Flow Masters' }).first()).toBeVisible()
  await choose(page, 'Paperworks')
  await expect(page.getByRole('link', { name: 'Brass ruler' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Pencil cup' })).toHaveCount(0)
  await expect(names.first()).toBeHidden()
  await openPanel(page, '/admin/collections/categories')
  await expect(page.getByRole('link', { name: 'Stationery' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sound packs' })).toHaveCount(0)
})

test('staff of one store see neither the switcher nor the column', async ({ page }) => {
  await signInAs(page, 'editor@flowmasters.example')
  await openPanel(page, '/admin/collections/products')
  await expect(page.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible()
  await expect(switcher(page)).toHaveCount(0)
  await expect(page.locator('#heading-store')).toBeHidden()
})

test('a new product, page or picture belongs to the store of the switcher, or of the form', async ({ page }) => {
  test.slow()
  await signInAs(page, owner)
  for (const kind of ['products', 'pages'] as const) {
    await openPanel(page, `/admin/collections/${kind}/create`)
    await expect(page.getByRole('heading', { level: 1, name: 'In which store?' })).toBeVisible()
    await page.getByRole('link', { name: /^Paperworks/ }).click()
    await page.waitForURL(/\/[0-9a-f-]{36}$/)
    expect(await storeOf(page, `${kind}/${idOf(page.url())}`)).toBe('paperworks')
    await expect(page.locator('.fm-document-store')).toHaveText('Paperworks')
    await expect(switcher(page)).toHaveText('Store: Paperworks')
  }
  await openPanel(page, '/admin/collections/products')
  await choose(page, 'Paperworks')
  await openPanel(page, '/admin/collections/products/create')
  await page.waitForURL(/\/[0-9a-f-]{36}$/)
  expect(await storeOf(page, `products/${idOf(page.url())}`)).toBe('paperworks')
})

test('a document created from another one belongs to its store, whatever is chosen', async ({ page, context }) => {
  test.slow()
  await signInAs(page, owner)
  await openPanel(page, '/admin/collections/products/create')
  await page.getByRole('link', { name: /^Paperworks/ }).click()
  await page.waitForURL(/\/[0-9a-f-]{36}$/)
  await expect(page.locator('.fm-document-store')).toHaveText('Paperworks')
  const other = await context.newPage()
  await openPanel(other, '/admin/collections/media')
  await choose(other, 'Flow Masters')
  await other.close()

  await panelStarted(page)
  await page.getByRole('button', { name: 'Add Picture' }).click()
  await page.getByRole('button', { name: 'Create New' }).first().click()
  const drawer = page.getByRole('dialog').last()
  const name = unique('paper')
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#b5583a' } })
    .png()
    .toBuffer()
  await drawer.locator('input[type=file]').setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer })
  // Payload does not connect labels with fields in a drawer.
  await drawer.locator('input[name=alt]').fill('A sheet of paper')
  const save = drawer.getByRole('button', { name: 'Save', exact: true })
  await expectNotice(page, 'successfully created', () => save.click())
  const { text } = await fetchInPage(page, `/api/media?where[filename][like]=${name}`)
  const [picture] = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(JSON.parse(text)).docs
  expect(await storeOf(page, `media/${picture?.id ?? ''}`)).toBe('paperworks')
})

test('creating a third store keeps its owner signed in and shows the new store', async ({ page }) => {
  test.slow()
  await signInAs(page, owner)
  await openPanel(page, '/admin/collections/stores/create')
  const name = unique('Third')
  await page.getByLabel(/^Name/).first().fill(name)
  await page.getByLabel(/^Slug/).fill(name.toLowerCase().replace(' ', '-'))
  await page
    .getByLabel(/^Email/)
    .first()
    .fill('hello@third.example')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/stores\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await openPanel(page, '/admin/collections/products')
  await expect(switcher(page)).toHaveText(`Store: ${name}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(0)
})
