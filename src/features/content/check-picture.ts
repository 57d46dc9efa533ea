import { randomUUID } from 'node:crypto'

import { APIError, type CollectionBeforeOperationHook } from 'payload'

import { shortStem } from '@/platform/storage/short-stem'
import { fail, ok, type Result } from '@/shared/result'

import { scaleCrop } from './crop-edits'
import { contentPanel } from './panel-texts'

/** The most bytes of an upload; a photograph of a good camera has half of that. */
const maxBytes = 25 * 1024 * 1024

/** The most pixels of an upload. A file of a few kilobytes can decode to more than the memory of the machine. */
const maxPixels = 60_000_000

/** An upload is scaled down to this size in pixels: as wide as a large screen, and high enough for a page of text. */
export const keptSize = { width: 2400, height: 3600, fit: 'inside', withoutEnlargement: true } as const

/** Seconds after which encoding stops and the file is refused, because it may be made to keep the server busy. */
const patience = 8

interface ShopPicture {
  readonly data: Buffer
  /**
   * In pixels. `seen` is the size of the upload after rotation, as the editor saw it; `drawn` is the size of `data`.
   */
  readonly seen: { readonly width: number; readonly height: number }
  readonly drawn: { readonly width: number; readonly height: number }
}

type Reason = 'tooLarge' | 'kind' | 'tooManyPixels' | 'damaged'
type Refusal = { readonly code: 'bad_picture'; readonly reason: Reason }

const refuse = (reason: Reason) => fail('bad_picture', { reason })

type Header = NonNullable<Awaited<ReturnType<typeof headerOf>>>

/** AVIF and HEIC share one file format with different codecs; most browsers can show only AVIF. */
const isKnown = ({ format, compression }: Header): boolean =>
  ['jpeg', 'png', 'webp'].includes(format) || (format === 'heif' && compression === 'av1')

/**
 * Turns the bytes of an upload into a picture of the shop: upright, in sRGB, one frame, of a bounded size, and without
 * metadata of the camera, such as where it was taken. Fails with the reason.
 */
export async function toShopPicture(data: Buffer): Promise<Result<ShopPicture, Refusal>> {
  if (data.byteLength > maxBytes) return refuse('tooLarge')
  const found = await headerOf(data)
  if (!found || !isKnown(found)) return refuse('kind')
  if (found.width * found.height > maxPixels) {
    return refuse('tooManyPixels')
  }
  const seen = found.autoOrient
  if (isReady(found)) return ok({ data, seen, drawn: seen })
  try {
    const { data: drawnData, info } = await redraw(data)
    return ok({ data: drawnData, seen, drawn: info })
  } catch {
    return refuse('damaged')
  }
}

/** Reads only the header of the file; null when it is not a picture. */
async function headerOf(data: Buffer) {
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(data, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

/** Whether {@link redraw} is not needed: the picture has the right format and size, and no metadata. */
const isReady = ({ format, width, height, pages = 1, orientation = 1, exif, icc, xmp }: Header): boolean =>
  format === 'webp' &&
  width <= keptSize.width &&
  height <= keptSize.height &&
  pages === 1 &&
  orientation === 1 &&
  !exif &&
  !icc &&
  !xmp

/** Payload encodes every size from this picture again, so it is saved at a high quality. */
async function redraw(data: Buffer) {
  const { default: sharp } = await import('sharp')
  return sharp(data, { limitInputPixels: maxPixels })
    .timeout({ seconds: patience })
    .autoOrient()
    .resize(keptSize)
    .webp({ quality: 95, effort: 0 })
    .toBuffer({ resolveWithObject: true })
}

/**
 * A name that no file has had before: the files of a replaced picture are kept while orders show them, and browsers
 * keep what they have loaded under a name for a day.
 */
const newName = (name: string): string => `${stemOf(name)}-${randomUUID().slice(0, 8)}.webp`

/**
 * Without its ending, a former mark, and the dots in front by which it would not be served; short enough for a disk.
 */
const stemOf = (name: string): string =>
  shortStem(
    name
      .replace(/^\.+/, '')
      .replace(/\.[^.]*$/, '')
      .replace(/-[0-9a-f]{8}$/, ''),
    100,
  )

/**
 * Checks an upload before Payload makes any size of it, and replaces it by the picture that the sizes are made from.
 * The type that the browser names is ignored. An accepted picture is encoded again as WebP and AVIF, so that data
 * hidden in the original file is not published (docs/guides/storage.md).
 */
export const checkPicture: CollectionBeforeOperationHook = async ({ req }) => {
  if (!req.file) return
  const picture = await toShopPicture(req.file.data)
  if (!picture.ok) throw new APIError(contentPanel.for(req)(`pictures.${picture.reason}`), 400, { field: 'file' }, true)
  const { data, seen, drawn } = picture.value
  const name = newName(req.file.name)
  req.file = { ...req.file, data, size: data.length, mimetype: 'image/webp', name }
  if (req.query['uploadEdits'] !== undefined)
    req.query['uploadEdits'] = scaleCrop(req.query['uploadEdits'], seen, drawn)
}
