import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { createLocalReq } from 'payload'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'

import { env } from '@/platform/env'
import type { Media } from '@/platform/payload-types'

import { unique } from '../../factories/unique'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })

/** Red in the upper left, green in the upper right, blue in the lower left, and gray in the rest. */
function quarters(width: number, height: number): Sharp {
  const [half, middle] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const quarter = (color: string) => ({
    create: { width: half, height: middle, channels: 3 as const, background: color },
  })
  return plain(width, height).composite([
    { input: quarter('#f00'), left: 0, top: 0 },
    { input: quarter('#0f0'), left: width - half, top: 0 },
    { input: quarter('#00f'), left: 0, top: height - middle },
  ])
}

const upload = async (data: Buffer, name = `${unique('picture')}.jpg`): Promise<Media> =>
  shop.ctx.payload.create({
    collection: 'media',
    data: { store: shop.ctx.store.id, alt: 'A picture' },
    file: { data, name, mimetype: 'image/jpeg', size: data.length },
  })

const refusalOf = async (data: Buffer): Promise<unknown> => {
  const { status, data: about } = await upload(data).then(
    () => ({ status: 201, data: null }),
    (error: unknown) => error as { status: number; data: unknown },
  )
  return { status, about }
}

const stored = (filename: string | null | undefined): Promise<Buffer> =>
  readFile(path.resolve(env().MEDIA_DIR, 'public', filename ?? ''))

type Named = readonly [name: string, filename: string]

const filesOf = (media: Media): Named[] => [
  ['original', media.filename ?? ''],
  ...Object.entries(media.sizes ?? {}).flatMap(([name, size]): Named[] =>
    size.filename ? [[name, size.filename]] : [],
  ),
]

/** The color of each quarter, from the upper left. */
async function corners(file: Buffer): Promise<string[]> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .resize(4, 4, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number): string => {
    const start = (y * 4 + x) * info.channels
    const color = [...data.subarray(start, start + 3)]
    const [most = 0, next = 0] = color.toSorted((one, other) => other - one)
    return most - next < 15 ? 'gray' : (['red', 'green', 'blue'][color.indexOf(most)] ?? '')
  }
  return [at(0, 0), at(3, 0), at(0, 3), at(3, 3)]
}

/** The preview, and the small picture of lines: cropped around the focal point. */
const isCropped = (name: string): boolean => name === 'og' || name === 'thumb'

const asDrawn = ['red', 'green', 'blue', 'gray']

describe('no size is larger than the picture, nor has another shape', () => {
  test.each([
    [6000, 2],
    [2, 6000],
    [1, 1],
    [1, 10_000],
    [10_000, 1],
    [40, 4000],
    [1300, 640],
    [1200, 629],
    [900, 1800],
    [3000, 2000],
    [1000, 30_000],
  ])('%i x %i', async (width, height) => {
    const media = await upload(await plain(width, height).png({ compressionLevel: 1 }).toBuffer())
    const scale = Math.min(1, 2400 / width, 3600 / height)
    expect(media.width).toBeLessThanOrEqual(Math.max(1, Math.round(width * scale)))
    expect(media.height).toBeLessThanOrEqual(Math.max(1, Math.round(height * scale)))
    for (const [name, filename] of filesOf(media)) {
      const size = await sharp(await stored(filename)).metadata()
      expect(size.width, name).toBeLessThanOrEqual(media.width ?? 0)
      expect(size.height, name).toBeLessThanOrEqual(media.height ?? 0)
      // Rounding leaves at most one pixel of a very thin picture.
      const expected = ((media.height ?? 0) * size.width) / (media.width ?? 1)
      if (!isCropped(name)) expect(Math.abs(size.height - expected), name).toBeLessThanOrEqual(1)
    }
    const names = filesOf(media).map(([name]) => name)
    const wide = [400, 800, 1200, 1600]
      .filter((each) => (media.width ?? 0) >= each)
      .map((each) => `avif${String(each)}`)
    expect(names.filter((name) => name.startsWith('avif')).toSorted()).toEqual(wide.toSorted())
  })
})

describe('a photograph with an orientation in its EXIF data', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('is upright with orientation %i, in every size', async (orientation) => {
    const upright = await quarters(500, 900).png().toBuffer()
    // What the camera stores: turned as the EXIF data say, it is upright.
    const undo: Record<number, (image: Sharp) => Sharp> = {
      1: (image) => image,
      2: (image) => image.flop(),
      3: (image) => image.rotate(180),
      4: (image) => image.flip(),
      5: (image) => image.rotate(270).flop(),
      6: (image) => image.rotate(270),
      7: (image) => image.rotate(90).flop(),
      8: (image) => image.rotate(90),
    }
    const turned = await (undo[orientation] ?? ((image) => image))(sharp(upright)).png().toBuffer()
    const data = await sharp(turned)
      .withMetadata({ orientation })
      .withExifMerge({ IFD3: { GPSLatitude: '52/1 30/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Make: 'Camera' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(data).metadata()).orientation).toBe(orientation)
    const media = await upload(data)
    expect([media.width, media.height]).toEqual([500, 900])
    const files = filesOf(media)
    expect(files.map(([name]) => name).toSorted()).toEqual(['avif400', 'og', 'original', 'thumb'])
    for (const [name, filename] of files) {
      const file = await stored(filename)
      if (!isCropped(name)) expect(await corners(file), name).toEqual(asDrawn)
      // The place and the camera are private data.
      const { exif, xmp, iptc, orientation: left = 1 } = await sharp(file).metadata()
      expect({ exif, xmp, iptc, left }, name).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, left: 1 })
    }
  })
})

test.each([
  { place: 'left', focalX: 20, corner: 'red' },
  { place: 'right', focalX: 80, corner: 'green' },
])('the small picture of a wide one shows what lies at the focal point: $place', async ({ focalX, corner }) => {
  const data = await quarters(1600, 400).png().toBuffer()
  const { sizes } = await shop.ctx.payload.create({
    collection: 'media',
    data: { store: shop.ctx.store.id, alt: 'A wide picture', focalX, focalY: 50 },
    file: { data, name: `${unique('wide')}.png`, mimetype: 'image/png', size: data.length },
  })
  expect([sizes?.thumb?.width, sizes?.thumb?.height]).toEqual([240, 300])
  const [first, second] = await corners(await stored(sizes?.thumb?.filename))
  expect([first, second]).toEqual([corner, corner])
})

test('the part that an editor cuts out of a large, turned photograph is that part', async () => {
  const turned = await sharp(await quarters(4800, 3000).png({ compressionLevel: 1 }).toBuffer())
    .rotate(180)
    .jpeg()
    .toBuffer()
  const data = await sharp(turned).withMetadata({ orientation: 3 }).jpeg().toBuffer()
  const req = await createLocalReq({}, shop.ctx.payload)
  // The upper right quarter, in the panel's format.
  const crop = { unit: '%', x: 50, y: 0, width: 50, height: 50 }
  req.query = { uploadEdits: { crop, widthInPixels: 2400, heightInPixels: 1500, focalPoint: { x: 50, y: 50 } } }
  const media = await shop.ctx.payload.create({
    collection: 'media',
    data: { store: shop.ctx.store.id, alt: 'A part' },
    file: { data, name: `${unique('part')}.jpg`, mimetype: 'image/jpeg', size: data.length },
    req,
  })
  expect([media.width, media.height, media.mimeType]).toEqual([1200, 750, 'image/webp'])
  const file = await stored(media.filename)
  expect((await sharp(file).metadata()).format).toBe('webp')
  expect(await corners(file)).toEqual(['green', 'green', 'green', 'green'])
})

test('transparency is kept in WebP and AVIF, and becomes white in JPEG', async () => {
  const data = await sharp({
    create: { width: 1300, height: 700, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const media = await upload(data, `${unique('logo')}.png`)
  for (const [name, filename] of filesOf(media)) {
    const file = await stored(filename)
    const { format } = await sharp(file).metadata()
    const { channels, isOpaque } = await sharp(file).stats()
    if (format === 'jpeg')
      expect(
        channels.map(({ min }) => min > 250),
        name,
      ).toEqual([true, true, true])
    else expect(isOpaque, name).toBe(false)
  }
  expect(filesOf(media).map(([name]) => name)).toEqual(expect.arrayContaining(['thumb', 'og', 'avif800']))
})

describe('a picture in another format is converted', () => {
  const kinds: readonly [name: string, make: () => Promise<Buffer>][] = [
    ['for print, in CMYK', () => quarters(500, 300).toColourspace('cmyk').jpeg().toBuffer()],
    ['with 16 bits a color', () => quarters(500, 300).toColourspace('rgb16').png().toBuffer()],
    ['in the color space Display P3', () => quarters(500, 300).withIccProfile('p3').jpeg().toBuffer()],
    ['with progressive loading', () => quarters(500, 300).jpeg({ progressive: true }).toBuffer()],
    ['of 256 colors', () => quarters(500, 300).png({ palette: true }).toBuffer()],
    [
      'with animation',
      async () =>
        sharp([await quarters(500, 300).png().toBuffer(), await plain(500, 300).png().toBuffer()], {
          join: { animated: true },
        })
          .webp({ loop: 0, delay: [100, 100] })
          .toBuffer(),
    ],
  ]
  test.each(kinds)('one %s', async (_name, make) => {
    const data = await make()
    const media = await upload(data)
    expect([media.width, media.height, media.mimeType]).toEqual([500, 300, 'image/webp'])
    for (const [name, filename] of filesOf(media)) {
      const file = await stored(filename)
      const { space, depth, icc, pages = 1 } = await sharp(file).metadata()
      expect({ space, depth, icc, pages }, name).toEqual({ space: 'srgb', depth: 'uchar', icc: undefined, pages: 1 })
      if (!isCropped(name)) expect(await corners(file), name).toEqual(asDrawn)
    }
  })

  test('one in gray', async () => {
    const media = await upload(await plain(500, 300).greyscale().jpeg().toBuffer())
    expect(await corners(await stored(media.filename))).toEqual(['gray', 'gray', 'gray', 'gray'])
  })
})

describe('a file that cannot be converted is a 400 that names the field', () => {
  const half = (data: Buffer) => data.subarray(0, Math.floor(data.length / 2))
  const bad: readonly [name: string, make: () => Promise<Buffer>][] = [
    ['a JPEG that is cut off', async () => half(await quarters(600, 600).jpeg().toBuffer())],
    ['a PNG that is cut off', async () => half(await quarters(600, 600).png({ compressionLevel: 0 }).toBuffer())],
    [
      'a WebP that is cut off',
      async () =>
        half(
          await quarters(600, 600)
            .webp({ lossless: true })
            .withExif({ IFD0: { Make: 'x' } })
            .toBuffer(),
        ),
    ],
    ['a GIF', () => plain(10, 10).gif().toBuffer()],
    ['a TIFF', () => plain(10, 10).tiff().toBuffer()],
    [
      'a huge drawing',
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>')),
    ],
    ['one of too many pixels', () => plain(7800, 7800).png().toBuffer()],
    ['a file with only a header', async () => (await plain(600, 600).jpeg().toBuffer()).subarray(0, 20)],
  ]
  test.each(bad)('%s', async (_name, make) => {
    expect(await refusalOf(await make())).toEqual({ status: 400, about: { field: 'file' } })
  })
})
