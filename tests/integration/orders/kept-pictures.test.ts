import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { sql } from 'drizzle-orm'
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'

import { deleteUnusedFilesHandler } from '@/features/orders/delete-unused-files'
import type { Context } from '@/platform/context'
import { env } from '@/platform/env'
import { publicFilePath } from '@/platform/storage/public-file-url'
import { unusedFilesJob } from '@/platform/storage/unused-files'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { createFile, pdf } from '../../factories/file'
import { createTestOrder } from '../../factories/order'
import { createPicture } from '../../factories/picture'
import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let ctx: Context

beforeAll(async () => {
  shop = await openShop()
  ;({ ctx } = shop)
})

const hasFile = (area: 'public' | 'private', name: string): boolean =>
  existsSync(path.resolve(env().MEDIA_DIR, area, name))

async function otherPicture(name: string) {
  const data = await sharp({ create: { width: 300, height: 500, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  return { name, data, mimetype: 'image/png', size: data.length }
}

async function pictureFiles(id: string): Promise<{ original: string; thumb: string; all: string[] }> {
  const { filename, sizes } = await ctx.payload.findByID({ collection: 'media', id, depth: 0 })
  const all = [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)].filter((name) => name != null)
  return { original: filename ?? '', thumb: sizes?.thumb?.filename ?? filename ?? '', all }
}

async function orderedPicture() {
  const id = await upload()
  const product = await createProduct(ctx)
  const data = { gallery: [{ picture: id }], _status: 'published' as const }
  await ctx.payload.update({ collection: 'products', id: product.id, data, depth: 0 })
  const lines = [{ product }]
  const order = await createTestOrder(ctx, { provider: 'manual', method: 'bank-transfer', lines })
  const files = await pictureFiles(id)
  // As the checkout writes it.
  await sqlOf(ctx).execute(sql`
    update orders_lines set picture_url = ${publicFilePath(files.thumb)} where _parent_id = ${order.id}::uuid`)
  return { id, product, shown: files.thumb, files }
}

async function upload(): Promise<string> {
  const file = await otherPicture(`${unique('ordered')}.png`)
  const { id } = await ctx.payload.create({
    collection: 'media',
    data: { store: ctx.store.id, alt: 'Ordered' },
    file,
    depth: 0,
  })
  return id
}

/** What is queued to be deleted for an upload, by its first file. */
async function queuedFor(name: string) {
  const { rows } = await sqlOf(ctx).execute<{ data: { area: 'public' | 'private'; names: string[] } }>(sql`
    select data from pgboss.job where name = ${unusedFilesJob.name} and data -> 'names' ->> 0 = ${name}`)
  return rows.map(({ data }) => data)
}

async function deleteUnused(name: string): Promise<void> {
  const queued = await queuedFor(name)
  expect(queued.length).toBeGreaterThan(0)
  for (const data of queued) await deleteUnusedFilesHandler.handle(ctx, data)
}

const replace = async (id: string) =>
  ctx.payload.update({ collection: 'media', id, data: {}, file: await otherPicture('other.png'), depth: 0 })

async function crop(id: string) {
  const req = await createLocalReq({}, ctx.payload)
  const part = { unit: '%', x: 0, y: 0, width: 100, height: 50 }
  req.query = { uploadEdits: { crop: part, widthInPixels: 300, heightInPixels: 250, focalPoint: { x: 50, y: 50 } } }
  return ctx.payload.update({ collection: 'media', id, data: {}, depth: 0, req })
}

async function focus(id: string) {
  const req = await createLocalReq({}, ctx.payload)
  req.query = { uploadEdits: { focalPoint: { x: 10, y: 10 } } }
  return ctx.payload.update({ collection: 'media', id, data: { focalX: 50, focalY: 50 }, depth: 0, req })
}

describe.each([
  ['replaced', replace, [300, 500]],
  ['cropped', crop, [300, 250]],
  ['given another focal point', focus, [300, 500]],
] as const)('a picture that an order shows is %s', (_name, change, size) => {
  test('and the order keeps the picture of what was bought; the other old files are deleted', async () => {
    const { id, shown, files } = await orderedPicture()
    const changed = await change(id)
    expect([changed.width, changed.height]).toEqual(size)
    const now = await pictureFiles(id)
    expect(now.all.filter((name) => files.all.includes(name))).toEqual([])
    // Open and cached pages still refer to them.
    for (const name of [...files.all, ...now.all]) expect(hasFile('public', name), name).toBe(true)
    await deleteUnused(files.original)
    expect(files.all.filter((name) => hasFile('public', name))).toEqual([shown])
    for (const name of now.all) expect(hasFile('public', name), name).toBe(true)
  })
})

test.each([
  ['crop', { crop: { unit: '%', x: 0, y: 0, width: 100, height: 50 }, widthInPixels: 300, heightInPixels: 250 }],
  ['focal point', { focalPoint: { x: 10, y: 10 } }],
])('a change of many pictures with a %s is refused, and overwrites no file', async (_name, uploadEdits) => {
  const id = await upload()
  const { all } = await pictureFiles(id)
  const bytes = () => Promise.all(all.map((name) => readFile(path.resolve(env().MEDIA_DIR, 'public', name))))
  const before = await bytes()
  const req = await createLocalReq({}, ctx.payload)
  req.query = { uploadEdits }
  const change = ctx.payload.update({ collection: 'media', where: { id: { equals: id } }, data: {}, req })
  await expect(change).rejects.toMatchObject({ status: 400, data: { errors: [{ path: 'uploadEdits' }] } })
  expect(await bytes()).toEqual(before)
})

test('a picture that was replaced and taken out of its product can be deleted; the order still shows the old one', async () => {
  const { id, product, shown } = await orderedPicture()
  await replace(id)
  const { original } = await pictureFiles(id)
  const data = { gallery: [], _status: 'published' as const }
  await ctx.payload.update({ collection: 'products', id: product.id, data, depth: 0 })
  await ctx.payload.delete({ collection: 'media', id })
  await deleteUnused(original)
  expect([hasFile('public', original), hasFile('public', shown)]).toEqual([false, true])
})

test('a new upload never gets the name of a file that an order shows', async () => {
  const file = await otherPicture(`${unique('lamp')}.png`)
  const add = () => ctx.payload.create({ collection: 'media', data: { store: ctx.store.id, alt: 'A' }, file, depth: 0 })
  const first = await add()
  await ctx.payload.delete({ collection: 'media', id: first.id })
  expect((await add()).filename).not.toBe(first.filename)
})

describe('files stay where they are', () => {
  test('when a replacement of a picture is refused', async () => {
    const id = await createPicture(ctx)
    const { original, all } = await pictureFiles(id)
    const file = await otherPicture('other.png')
    const change = ctx.payload.update({ collection: 'media', id, data: { alt: '' }, file, depth: 0 })
    await expect(change).rejects.toMatchObject({ status: 400 })
    for (const name of all) expect(hasFile('public', name), name).toBe(true)
    expect(await queuedFor(original)).toEqual([])
  })

  test('when a replacement of a download is refused', async () => {
    const id = await createFile(ctx, 'Handbook')
    const { filename } = await ctx.payload.findByID({ collection: 'files', id, depth: 0 })
    const change = ctx.payload.update({ collection: 'files', id, data: { title: '' }, file: pdf('new'), depth: 0 })
    await expect(change).rejects.toMatchObject({ status: 400 })
    expect(hasFile('private', filename ?? '')).toBe(true)
    expect(await queuedFor(filename ?? '')).toEqual([])
  })

  test('when a replacement or a deletion is rolled back by a later error', async () => {
    const picture = await createPicture(ctx)
    const download = await createFile(ctx, 'Handbook')
    const { original } = await pictureFiles(picture)
    const { filename } = await ctx.payload.findByID({ collection: 'files', id: download, depth: 0 })
    const works: ((writer: Context) => Promise<unknown>)[] = [
      async ({ payload, req }) =>
        payload.update({ collection: 'media', id: picture, data: {}, file: await otherPicture('x.png'), req }),
      ({ payload, req }) => payload.delete({ collection: 'media', id: picture, req }),
      ({ payload, req }) => payload.delete({ collection: 'files', id: download, req }),
    ]
    for (const work of works) {
      const writer = await shop.newContext()
      const failing = inTransaction(writer, async () => {
        await work(writer)
        throw new Error('a later step fails')
      })
      await expect(failing).rejects.toThrow('a later step fails')
    }
    expect([hasFile('public', original), hasFile('private', filename ?? '')]).toEqual([true, true])
    expect([...(await queuedFor(original)), ...(await queuedFor(filename ?? ''))]).toEqual([])
  })

  test('when the deletion of one of many is refused', async () => {
    const [used, free] = [await createPicture(ctx), await createPicture(ctx)]
    const { id } = await createProduct(ctx)
    const data = { gallery: [{ picture: used }], _status: 'published' as const }
    await ctx.payload.update({ collection: 'products', id, data, depth: 0 })
    const [kept, gone] = [await pictureFiles(used), await pictureFiles(free)]
    await ctx.payload.delete({ collection: 'media', where: { id: { in: [used, free] } } })
    for (const name of [kept.original, gone.original]) {
      for (const job of await queuedFor(name)) await deleteUnusedFilesHandler.handle(ctx, job)
    }
    for (const name of kept.all) expect(hasFile('public', name), name).toBe(true)
    for (const name of gone.all) expect(hasFile('public', name), name).toBe(false)
  })
})

test('a download that was replaced is deleted later, the new one stays', async () => {
  const id = await createFile(ctx, 'Handbook')
  const before = await ctx.payload.findByID({ collection: 'files', id, depth: 0 })
  const after = await ctx.payload.update({ collection: 'files', id, data: {}, file: pdf('second edition'), depth: 0 })
  await deleteUnused(before.filename ?? '')
  expect([hasFile('private', before.filename ?? ''), hasFile('private', after.filename ?? '')]).toEqual([false, true])
})
