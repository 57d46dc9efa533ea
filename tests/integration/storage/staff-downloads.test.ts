import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { deleteUnusedFilesHandler } from '@/features/orders/delete-unused-files'
import { env } from '@/platform/env'
import { unusedFilesJob } from '@/platform/storage/unused-files'
import { sqlOf } from '@/platform/transaction'

import { createFile, pdf } from '../../factories/file'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie: string

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'editor')
})

const stored = async (id: string) => {
  const { filename, _objectKey: folder } = await shop.ctx.payload.findByID({ collection: 'files', id, depth: 0 })
  return { filename: filename ?? '', folder: folder ?? '' }
}

const placeOf = ({ filename, folder }: { filename: string; folder: string }) =>
  path.resolve(env().MEDIA_DIR, 'private', folder, filename)

const fetchFile = (filename: string, range?: string) =>
  callRest({ method: 'GET', path: `files/file/${filename}`, headers: range === undefined ? {} : { range } }, cookie)

test('staff open a download of the disk in the browser, and a player gets the part that it asks for', async () => {
  const { filename } = await stored(await createFile(shop.ctx, 'Handbook'))
  const whole = await fetchFile(filename)
  expect([whole.status, whole.text]).toEqual([200, '%PDF-1.4 Handbook xref %%EOF'])
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'accept-ranges': 'bytes',
  })
  expect(whole.headers.get('content-disposition')).toBeNull()

  const part = await fetchFile(filename, 'bytes=1-3')
  expect([part.status, part.text, part.headers.get('content-range')]).toEqual([206, 'PDF', 'bytes 1-3/28'])
  const end = await fetchFile(filename, 'bytes=-5')
  expect([end.status, end.text, end.headers.get('content-length')]).toEqual([206, '%%EOF', '5'])
  const beyond = await fetchFile(filename, 'bytes=90-')
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */28'])
  expect((await callRest({ method: 'GET', path: `files/file/${filename}` })).status).toBe(403)
})

test.each(['application/pdf,text/html', 'application/pdf;a=b,text/html', 'application/pdf\ntext/html', 'text/html'])(
  'a type that a client wrote into a document is not sent: %j',
  async (mimeType) => {
    const id = await createFile(shop.ctx, 'Page')
    const { filename } = await stored(id)
    await sqlOf(shop.ctx).execute(sql`update files set mime_type = ${mimeType} where id = ${id}::uuid`)
    const { headers } = await fetchFile(filename)
    expect([headers.get('content-type'), headers.get('content-security-policy')]).toEqual([
      'application/octet-stream',
      "script-src 'none'",
    ])
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
  },
)

test('a download that a bucket had in a folder of its own is read, replaced and deleted there on a disk too', async () => {
  const id = await createFile(shop.ctx, 'Atlas')
  const before = { ...(await stored(id)), folder: unique('folder') }
  await mkdir(path.dirname(placeOf(before)))
  await rename(placeOf({ ...before, folder: '' }), placeOf(before))
  await sqlOf(shop.ctx).execute(sql`update files set _objectkey = ${before.folder} where id = ${id}::uuid`)
  expect((await fetchFile(before.filename)).text).toBe('%PDF-1.4 Atlas xref %%EOF')

  await shop.ctx.payload.update({ collection: 'files', id, data: {}, file: pdf('Second edition') })
  const after = await stored(id)
  expect((await fetchFile(after.filename)).text).toBe('%PDF-1.4 Second edition xref %%EOF')
  const { rows } = await sqlOf(shop.ctx).execute<{ data: { area: 'private'; names: string[]; folder: string } }>(sql`
    select data from pgboss.job where name = ${unusedFilesJob.name} and data -> 'names' ->> 0 = ${before.filename}`)
  for (const { data } of rows) await deleteUnusedFilesHandler.handle(shop.ctx, data)
  expect([existsSync(placeOf(before)), existsSync(placeOf(after))]).toEqual([false, true])
})
