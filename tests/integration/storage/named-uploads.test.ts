import { existsSync } from 'node:fs'
import path from 'node:path'

import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'

import { env } from '@/platform/env'

import { createFile, pdf } from '../../factories/file'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let stored: string
let cookie: string

beforeAll(async () => {
  const other = await openShop()
  const id = await createFile(other.ctx, 'A book of another store')
  const { filename } = await other.ctx.payload.findByID({ collection: 'files', id, depth: 0 })
  stored = filename ?? ''
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'editor')
})

/** A form that names a stored file as its upload, in the way of direct uploads to a bucket. */
function naming(filename: string): string {
  const payload = JSON.stringify({ store: shop.ctx.store.id, title: 'Mine', alt: 'Mine' })
  const file = JSON.stringify({ filename, mimeType: 'application/pdf', size: 1 })
  const part = (name: string, value: string) =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return `${part('_payload', payload)}${part('file', file)}--edge--\r\n`
}

test.each(['files', 'media'])(
  '%s: a form that names a stored file is refused before the file is opened',
  async (path) => {
    const answers = []
    for (const as of [undefined, cookie]) {
      for (const name of [stored, `${unique('nothing')}.pdf`]) {
        const type = 'multipart/form-data; boundary=edge'
        const { status, text } = await callRest({ method: 'POST', path, body: naming(name), type }, as)
        answers.push([status, text])
      }
    }
    const [first] = answers
    expect(first?.[0]).toBe(400)
    // The response does not reveal which names exist.
    expect(answers).toEqual(answers.map(() => first))
  },
)

test.each(['a', 'ü', '中', '😀'])(
  'uploads with a name of 240 times “%s” are saved under a shorter one',
  async (letter) => {
    const { payload, store } = shop.ctx
    const book = pdf('A book', letter.repeat(240))
    const file = await payload.create({ collection: 'files', data: { store: store.id, title: 'A book' }, file: book })
    expect(existsSync(path.resolve(env().MEDIA_DIR, 'private', file.filename ?? ''))).toBe(true)
    expect(file.filename).toMatch(new RegExp(`^${letter}+(-[0-9]+)?[.]pdf$`, 'u'))
    const data = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#336699' } })
      .png()
      .toBuffer()
    const picture = { name: `${letter.repeat(240)}.png`, data, mimetype: 'image/png', size: data.length }
    const media = await payload.create({ collection: 'media', data: { store: store.id, alt: 'A lamp' }, file: picture })
    for (const name of [media.filename, media.sizes?.avif400?.filename])
      expect(existsSync(path.resolve(env().MEDIA_DIR, 'public', name ?? 'none')), name ?? 'none').toBe(true)
  },
)
