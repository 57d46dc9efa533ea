import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { z } from 'zod'

import { demoAccounts } from '../../src/seed/accounts.ts'
import { uniqueEmail } from './checkout-steps.ts'
import { buyByCard } from './support/orders.ts'
import { expectNotice, fetchInPage, openPanel } from './support/staff.ts'

/** A shop of its own, which keeps its files in a bucket. */
const shop = {
  url: process.env.E2E_BUCKET_BASE_URL ?? 'http://localhost:3000',
  stripeUrl: process.env.E2E_BUCKET_STRIPE_URL ?? '',
}
const bucket = process.env.E2E_BUCKET_URL ?? ''
test.use({ baseURL: shop.url })

async function signInAsEditor(page: Page): Promise<void> {
  const { email, password } = demoAccounts.staff.find(({ role }) => role === 'editor') ?? demoAccounts.staff[0]
  await openPanel(page, '/admin/login')
  const answer = await fetchInPage(page, '/api/staff/login', { email, password })
  expect(answer.status).toBe(200)
}

const megabytes = 30

/** A file of 30 MB with the first and last bytes of a book. */
function book(): Buffer {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, ' ')
  bytes.write('%PDF-1.7\n')
  bytes.write('xref\ntrailer\n%%EOF', bytes.length - 18)
  return bytes
}

const product = z.object({ variants: z.tuple([z.object({ sku: z.string() })]).rest(z.unknown()) })
const order = z.object({ downloads: z.array(z.object({ url: z.string(), title: z.string() })) })
const found = z.object({ docs: z.tuple([z.object({ id: z.string() })]).rest(z.unknown()) })
const api = `${shop.url}/api/storefront/v1`

async function firstId(page: Page, path: string): Promise<string> {
  const { text } = await fetchInPage(page, path)
  return found.parse(JSON.parse(text)).docs[0].id
}

test('a large book is uploaded directly to the bucket, and only its buyer can download it', async ({ page }) => {
  // Its bytes go to the bucket, to the server that looks at them, and to the buyer.
  test.slow()
  await signInAsEditor(page)
  await openPanel(page, '/admin/collections/files/create')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(new URL(request.url()).origin)
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Deep hours.pdf', mimeType: 'application/pdf', buffer: book() })
  await page.getByLabel(/^Title/).fill('Deep hours')
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await expectNotice(page, 'successfully created', () => save.click())
  expect(sent).toEqual([new URL(bucket).origin])

  const file = await firstId(page, '/api/files?where[title][equals]=Deep%20hours')
  const handbook = await firstId(page, '/api/products?where[slug][equals]=deep-work-handbook')
  const changed = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path, { method: 'PATCH', headers, body })).status
    },
    [`/api/products/${handbook}`, JSON.stringify({ files: [file] })] as const,
  )
  expect(changed).toBe(200)

  const { variants } = product.parse(await (await fetch(`${api}/products/deep-work-handbook`)).json())
  const { token } = await buyByCard(variants[0].sku, uniqueEmail(), shop)
  const links = async () => order.parse(await (await fetch(`${api}/orders/${token}`)).json()).downloads
  await expect.poll(async () => (await links()).map(({ title }) => title)).toEqual(['Deep hours'])

  const url = (await links())[0]?.url ?? ''
  const download = await fetch(url)
  expect(download.status).toBe(200)
  expect(download.url).toContain(`${bucket}/private/`)
  expect((await download.arrayBuffer()).byteLength).toBe(megabytes * 1024 * 1024)
  expect((await fetch(url.split('?', 1)[0] ?? '')).status).toBe(404)
  expect((await fetch(`${shop.url}/api/files/file/Deep%20hours.pdf`)).status).toBe(403)
})

test('a picture is encoded again into the bucket, and the shop shows it from there', async ({ page }) => {
  await signInAsEditor(page)
  await openPanel(page, '/admin/collections/media/create')
  const picture = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#b5583a' } })
    .png()
    .toBuffer()
  await page.locator('input[type=file]').setInputFiles({ name: 'clay.png', mimeType: 'image/png', buffer: picture })
  await page.getByLabel(/^What it shows/).fill('A wall of clay')
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await expectNotice(page, 'successfully created', () => save.click())

  // Each upload has a name of its own.
  const shown = page.getByRole('img', { name: /^clay-[0-9a-f]{8}\.webp$/ }).first()
  await expect(shown).toBeVisible()
  const name = (await shown.getAttribute('alt')) ?? ''
  const stored = await fetch(`${bucket}/public/${name}`)
  expect(stored.headers.get('content-type')).toBe('image/webp')
  const served = await fetch(`${shop.url}/api/media/file/${name}`)
  expect(served.headers.get('x-content-type-options')).toBe('nosniff')
  expect(Buffer.from(await served.arrayBuffer())).toEqual(Buffer.from(await stored.arrayBuffer()))
})
