import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

import { fail, ok, type Result } from '@/shared/result'

import { scaleCrop } from './crop-edits'

/** Bytes of an upload; a photograph of a good camera is half of it. */
const maxBytes = 25 * 1024 * 1024

/** Pixels of an upload. A few kilobytes can unfold to more than the memory of the machine. */
const maxPixels = 60_000_000

/** Pixels that are kept of an upload: as wide as a large screen, and high enough for a page of text. */
export const keptSize = { width: 2400, height: 3600, fit: 'inside', withoutEnlargement: true } as const

/** Seconds of drawing after which a file counts as made to keep the server busy. */
const patience = 8

interface ShopPicture {
  readonly data: Buffer
  /** In pixels: of the upload as people see it, and of `data`. */
  readonly seen: { readonly width: number; readonly height: number }
  readonly drawn: { readonly width: number; readonly height: number }
}

type Refusal = { readonly code: 'bad_picture'; readonly message: string }

const refuse = (message: string) => fail('bad_picture', { message })

const wrongKind = 'This is not a JPEG, PNG, WebP or AVIF picture.'

type Header = NonNullable<Awaited<ReturnType<typeof headerOf>>>

/** AVIF and HEIC are one format with two codecs; browsers know the first alone. */
const isKnown = ({ format, compression }: Header): boolean =>
  ['jpeg', 'png', 'webp'].includes(format) || (format === 'heif' && compression === 'av1')

/**
 * The bytes of an upload as a picture of the shop: upright, in sRGB, one frame, of a bounded size, and without what a
 * camera has written into it, such as where it was taken. Or why they cannot become one, in words for the editor.
 */
export async function toShopPicture(data: Buffer): Promise<Result<ShopPicture, Refusal>> {
  if (data.byteLength > maxBytes) return refuse('The picture is larger than 25 MB. Save it smaller and try again.')
  const found = await headerOf(data)
  if (!found || !isKnown(found)) return refuse(wrongKind)
  if (found.width * found.height > maxPixels) {
    return refuse('The picture has more than 60 million pixels. Save it smaller.')
  }
  const seen = found.autoOrient
  if (isReady(found)) return ok({ data, seen, drawn: seen })
  try {
    const { data: drawnData, info } = await redraw(data)
    return ok({ data: drawnData, seen, drawn: info })
  } catch {
    return refuse('The picture is damaged, or too complicated to draw. Save it again and try once more.')
  }
}

/** Reads the head of the file alone; null when it is no picture. */
async function headerOf(data: Buffer) {
  try {
    return await sharp(data, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

/** What {@link redraw} would leave as it is. */
const isReady = ({ format, width, height, pages = 1, orientation = 1, exif, icc, xmp }: Header): boolean =>
  format === 'webp' &&
  width <= keptSize.width &&
  height <= keptSize.height &&
  pages === 1 &&
  orientation === 1 &&
  !exif &&
  !icc &&
  !xmp

/** Payload makes every size from this. It is drawn once more then, so that it is nearly free of loss. */
const redraw = (data: Buffer) =>
  sharp(data, { limitInputPixels: maxPixels })
    .timeout({ seconds: patience })
    .autoOrient()
    .resize(keptSize)
    .webp({ quality: 95, effort: 0 })
    .toBuffer({ resolveWithObject: true })

/**
 * Looks at an upload before anything is made of it, and hands on what Payload makes the sizes from. The type that the
 * browser names counts for nothing; what passes is drawn anew as WebP and AVIF, so that nothing hidden in the original
 * comes along (docs/guides/storage.md).
 */
export const checkPicture: CollectionBeforeOperationHook = async ({ req }) => {
  if (!req.file) return
  const picture = await toShopPicture(req.file.data)
  if (!picture.ok) throw new APIError(picture.message, 400, { field: 'file' }, true)
  const { data, seen, drawn } = picture.value
  const name = `${req.file.name.replace(/\.[^.]*$/, '')}.webp`
  req.file = { ...req.file, data, size: data.length, mimetype: 'image/webp', name }
  if (req.query['uploadEdits'] !== undefined)
    req.query['uploadEdits'] = scaleCrop(req.query['uploadEdits'], seen, drawn)
}
