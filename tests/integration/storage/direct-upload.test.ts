import { randomUUID } from 'node:crypto'

import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import type { StaffRole } from '@/platform/access'

import { unique } from '../../factories/unique'
import { startS3, type TestS3 } from '../../support/s3'

// These tests are not about timing: without the least time of sign-ins and resets they are faster.
vi.mock('@/platform/even-timing', () => ({ evenTiming: <T>(_floor: number, work: () => Promise<T>) => work() }))

// The configuration reads the environment when it is loaded.
const s3: TestS3 = await startS3('direct')
for (const [name, value] of Object.entries(s3.env)) vi.stubEnv(name, value)
const { default: config } = await import('@payload-config')
const { env } = await import('@/platform/env')
const { guardRest } = await import('@/platform/http/guard-payload')
const { listBoughtFiles } = await import('@/features/catalog/bought-files-sql')
const { openPrivateFile } = await import('@/platform/storage/private-files')
const { createProduct } = await import('../../factories/product')
const { createStaff } = await import('../../factories/staff')
const { openShop } = await import('../support/store-context')

const origin = env().NEXT_PUBLIC_SERVER_URL
const handle = guardRest((request) => handleEndpoints({ config, request }))
const pdf = Buffer.from('%PDF-1.7\nxref\ntrailer\n%%EOF')

let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await s3.stop()
})

let cookie = ''
async function signIn(role: StaffRole): Promise<void> {
  const account = { email: `${unique('editor')}@example.com`, password: 'quiet lamp at noon' }
  await createStaff(shop.ctx, role, account)
  const { headers } = await post('staff/login', JSON.stringify(account))
  cookie = (headers.getSetCookie()[0] ?? '').split(';', 1)[0] ?? ''
}
beforeEach(() => signIn('editor'))

function post(path: string, body: string | FormData): Promise<Response> {
  const headers = new Headers({ 'sec-fetch-site': 'same-origin', cookie })
  if (typeof body === 'string') headers.set('content-type', 'application/json')
  return handle(new Request(`${origin}/api/${path}`, { method: 'POST', headers, body }), {
    params: Promise.resolve({}),
  })
}

interface Signed {
  readonly url: string
  readonly filename: string
  readonly headers: Record<string, string>
  readonly clientUploadContext: { readonly prefix: string; readonly _objectKey: string; readonly signedReceipt: string }
}

interface Wish {
  readonly name: string
  readonly mimeType: string
  readonly size: number
}

const ask = ({ name: filename, mimeType, size: filesize }: Wish): Promise<Response> =>
  post('storage-s3-generate-signed-url', JSON.stringify({ collectionSlug: 'files', filename, filesize, mimeType }))

/** What the panel does with a file: asks for an address, sends the bytes there. */
async function send(bytes: Buffer, name: string, mimeType: string): Promise<Signed> {
  const answer = await ask({ name, mimeType, size: bytes.length })
  expect(answer.status).toBe(200)
  const signed = (await answer.json()) as Signed
  const { 'Content-Length': _size, ...headers } = signed.headers
  expect((await fetch(signed.url, { method: 'PUT', headers, body: new Uint8Array(bytes) })).status).toBe(200)
  return signed
}

/** What the panel does when the form is saved. */
async function save(signed: Signed, size: number, data: object): Promise<Response> {
  const { prefix, signedReceipt } = signed.clientUploadContext
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  const file = { clientUploadContext: { prefix, signedReceipt }, collectionSlug: 'files', filename: signed.filename }
  form.set('file', JSON.stringify({ ...file, mimeType: signed.headers['Content-Type'], size }))
  return post('files', form)
}

const isInBucket = async ({ url }: Signed): Promise<boolean> => (await fetch(url.split('?', 1)[0] ?? '')).ok

test('a file that was uploaded directly to the bucket is what its buyer downloads', async () => {
  const { ctx } = shop
  const signed = await send(pdf, `${unique('book')}.pdf`, 'application/pdf')
  const answer = await save(signed, pdf.length, { title: 'A book', store: ctx.store.id })
  expect(answer.status).toBe(201)
  const { doc } = (await answer.json()) as { doc: { id: string } }

  const product = await createProduct(ctx, { kind: 'digital' })
  await ctx.payload.update({ collection: 'products', id: product.id, data: { files: [doc.id] } })
  const [file] = await listBoughtFiles(ctx, {
    orderId: randomUUID(),
    variants: [{ product: product.id, variant: product.variants[0].id }],
  })
  const opened = file && (await openPrivateFile({ ...file, askedAt: new Date() }))
  if (!opened || !('location' in opened)) throw new Error('No address')
  const download = await fetch(opened.location)
  expect(download.status).toBe(200)
  expect(Buffer.from(await download.arrayBuffer())).toEqual(pdf)
  expect(download.headers.get('content-disposition')).toContain(signed.filename)
})

test.each([
  ['a page with a script', 'book.zip', 'application/zip', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a picture', 'sound.mp3', 'audio/mpeg', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64')],
  ['a book that is cut off', 'cut.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n')],
])('%s under another name is refused, and removed from the bucket', async (_, name, mimeType, bytes) => {
  const signed = await send(bytes, name, mimeType)
  expect(await isInBucket(signed)).toBe(true)
  const answer = await save(signed, bytes.length, { title: 'A book', store: shop.ctx.store.id })
  expect(answer.status).toBe(400)
  expect(await isInBucket(signed)).toBe(false)
})

test('a form with an error can be sent again, and does not delete a saved file', async () => {
  const store = shop.ctx.store.id
  const wrong = await send(pdf, `${unique('book')}.pdf`, 'application/pdf')
  expect((await save(wrong, pdf.length, { store })).status).toBe(400)
  expect(await isInBucket(wrong)).toBe(false)

  const right = await send(pdf, `${unique('book')}.pdf`, 'application/pdf')
  expect((await save(right, pdf.length, { title: 'A book', store })).status).toBe(201)
  expect((await save(right, pdf.length, { store })).status).toBe(400)
  expect(await isInBucket(right)).toBe(true)
})

test('only staff who may write files get an upload address, and only for a permitted size', async () => {
  const book = { name: 'book.pdf', mimeType: 'application/pdf', size: 100 }
  expect((await ask({ ...book, size: 600 * 1024 * 1024 })).status).toBe(400)
  await signIn('support')
  expect((await ask(book)).status).toBe(403)
  cookie = ''
  expect((await ask(book)).status).toBe(403)
})
