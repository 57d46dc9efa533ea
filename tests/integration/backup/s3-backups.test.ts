import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { afterAll, expect, test, vi } from 'vitest'

import { startS3 } from '../../support/s3'

// The environment is read once.
const s3 = await startS3('backups')
for (const [name, value] of Object.entries(s3.env)) vi.stubEnv(name, value)
const { bucketMedia, bucketTarget } = await import('@/platform/backup/s3-backups')

afterAll(async () => {
  vi.unstubAllEnvs()
  await s3.stop()
})

const target = bucketTarget(`s3://${s3.bucket}/shops/one/`)
const name = 'flow-masters-20261121T033000Z.fmbackup'

test('a backup of several parts is written, listed by its name, read back and removed', async () => {
  const bytes = randomBytes(35 * 1024 * 1024)
  const other = bucketTarget(`s3://${s3.bucket}`)
  await other.write('elsewhere', Readable.from([Buffer.from('x')]))
  expect(await target.write(name, Readable.from([bytes.subarray(0, 20_000_000), bytes.subarray(20_000_000)]))).toBe(
    bytes.length,
  )
  expect(await target.list()).toEqual([name])
  expect((await buffer(await target.read(name))).equals(bytes)).toBe(true)
  await target.remove(name)
  expect(await target.list()).toEqual([])
  await expect(target.read(name)).rejects.toThrow(`There is no ${name}`)
})

test('a backup whose upload is interrupted is never listed', async () => {
  const broken = Readable.from(
    (async function* () {
      yield randomBytes(20 * 1024 * 1024)
      await Promise.resolve()
      throw new Error('the database went away')
    })(),
  )
  await expect(target.write(name, broken)).rejects.toThrow('the database went away')
  expect(await target.list()).toEqual([])
})

test('media are copied from the bucket and back, and a file that was deleted meanwhile is left out', async () => {
  const media = bucketMedia(s3.bucket)
  const files = { 'public/mug äöü #1.avif': 'picture', 'private/book.pdf': 'text', 'private/empty.pdf': '' }
  for (const [file, content] of Object.entries(files)) {
    await media.write({ name: file, size: content.length }, Readable.from([Buffer.from(content)]))
  }
  const found: Record<string, string> = {}
  for await (const file of media.list()) {
    const opened = await media.open(file)
    found[file] = opened ? (await buffer(opened.body)).toString() : 'nothing'
    expect(opened?.size).toBe(found[file].length)
  }
  expect(found).toEqual(files)
  expect(await media.open('public/gone.avif')).toBeNull()
})
