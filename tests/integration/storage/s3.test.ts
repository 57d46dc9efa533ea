import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { startS3, type TestS3 } from '../../support/s3'

// The configuration reads the environment when it is loaded.
const s3: TestS3 = await startS3('integration')
for (const [name, value] of Object.entries(s3.env)) vi.stubEnv(name, value)
const { openShop } = await import('../support/store-context')
const { openPrivateFile } = await import('@/platform/storage/private-files')
const { deleteUnusedFilesHandler } = await import('@/features/orders/delete-unused-files')
const { servePublicFile } = await import('@/platform/storage/public-files')

let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await s3.stop()
})

const request = (headers: Record<string, string> = {}) =>
  new Request('http://shop.example/api/media/file/x', { headers })

async function upload(name: string, data: Buffer, mimetype: string) {
  const { payload, store } = shop.ctx
  return payload.create({
    collection: 'media',
    data: { alt: 'A red square', store: store.id },
    file: { name, data, mimetype, size: data.byteLength },
  })
}

const square = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 900, channels: 3, background: 'red' } })
    .png()
    .toBuffer()

test('a picture goes to the bucket with all its sizes, is served from there, and goes with its document', async () => {
  const media = await upload('Rotes Quadrat #1.png', await square(), 'image/png')
  const filename = media.filename ?? ''
  const names = [filename, media.sizes?.avif400?.filename ?? '', media.sizes?.thumb?.filename ?? '']
  for (const name of names) {
    const response = await servePublicFile(request(), name)
    expect([name, response.status]).toEqual([name, 200])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')))
  }
  const etag = (await servePublicFile(request(), filename)).headers.get('etag') ?? ''
  expect((await servePublicFile(request({ 'if-none-match': etag }), filename)).status).toBe(304)

  await shop.ctx.payload.delete({ collection: 'media', id: media.id })
  await deleteUnusedFilesHandler.handle(shop.ctx, { area: 'public', names })
  for (const name of names) expect((await servePublicFile(request(), name)).status).toBe(404)
})

test('a file that is not a picture is refused with a reason, and nothing of it is stored', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  await expect(upload('page.png', page, 'image/png')).rejects.toThrow(/not a JPEG/)
  expect((await servePublicFile(request(), 'page.png')).status).toBe(404)
})

test('a private file has a short-lived address that sets the name of the saved file', async () => {
  const { payload, store } = shop.ctx
  const data = Buffer.from('%PDF-1.7\nxref\ntrailer\n%%EOF')
  const { filename } = await payload.create({
    collection: 'files',
    data: { title: 'A book', store: store.id },
    file: { name: 'A book.pdf', data, mimetype: 'application/pdf', size: data.byteLength },
  })
  // The clock of the replica is a little ahead of that of the database.
  const askedAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 20_000)
  const file = { filename: filename ?? '', folder: null, mimeType: 'application/pdf', askedAt }
  const opened = await openPrivateFile(file)
  if (!opened || !('location' in opened)) throw new Error('No address')
  const address = new URL(opened.location)
  expect(address.searchParams.get('X-Amz-Expires')).toBe('60')
  expect(address.searchParams.get('X-Amz-Date')).toBe(askedAt.toISOString().replace(/[-:]|\.\d+/g, ''))
  const response = await fetch(address)
  expect(await response.text()).toBe('%PDF-1.7\nxref\ntrailer\n%%EOF')
  expect(response.headers.get('content-disposition')).toContain('attachment')
  expect((await servePublicFile(request(), filename ?? '')).status).toBe(404)
})
