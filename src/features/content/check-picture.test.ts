import { crc32 } from 'node:zlib'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { toShopPicture } from './check-picture'
import { contentPanel } from './panel-texts'
import { inDefaultLanguage } from '@/shared/panel-texts'

const red = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'red' } })

const problemOf = async (data: Buffer): Promise<string | null> => {
  const picture = await toShopPicture(data)
  return picture.ok ? null : contentPanel.for(inDefaultLanguage)(`pictures.${picture.reason}`)
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture as %s is accepted', async (format) => {
  const picture = await toShopPicture(await red(40, 30).toFormat(format).toBuffer())
  expect(picture).toMatchObject({ ok: true, value: { drawn: { width: 40, height: 30 } } })
})

test('a WebP that the shop has encoded is not encoded again', async () => {
  const data = await red(2400, 1800).webp().toBuffer()
  expect(await toShopPicture(data)).toMatchObject({ ok: true, value: { data } })
})

test.each([
  [
    'a drawing with a script in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['an HTML page with the type of a picture', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an archive', Buffer.from('PK\x03\x04 and so on')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', async (_what, data) => {
  expect(await problemOf(data)).toMatch(/not a JPEG/)
})

/** A PNG whose header declares this size, with almost no data. */
async function hugePng(side: number): Promise<Buffer> {
  const png = await red(1, 1).png().toBuffer()
  // Eight bytes of signature, four of length, then the type and the data that the checksum is of.
  png.writeUInt32BE(side, 16)
  png.writeUInt32BE(side, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

test('a small file of a huge picture is refused before it is decoded', async () => {
  expect(await problemOf(await hugePng(100_000))).toMatch(/60 million/)
})

test('a file of more than 25 MB is refused unread', async () => {
  expect(await problemOf(Buffer.alloc(26 * 1024 * 1024))).toMatch(/25 MB/)
})
