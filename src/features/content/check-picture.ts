import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

/** Bytes of an upload; a photograph of a good camera is half of it. */
const maxBytes = 25 * 1024 * 1024

/** Pixels of an upload. A few kilobytes can unfold to more than the memory of the machine. */
const maxPixels = 60_000_000

const kinds = new Set(['jpeg', 'png', 'webp', 'heif'])

/** Why these bytes cannot become a picture of the shop, in words for the editor; null when they can. */
export async function pictureProblem(data: Buffer): Promise<string | null> {
  if (data.byteLength > maxBytes) return 'The picture is larger than 25 MB. Save it smaller and try again.'
  const found = await headerOf(data)
  if (!found || !kinds.has(found.format)) return 'This is not a JPEG, PNG, WebP or AVIF picture.'
  if (found.width * found.height > maxPixels) return 'The picture has more than 60 million pixels. Save it smaller.'
  return null
}

/** Reads the head of the file alone; null when it is no picture. */
async function headerOf(data: Buffer) {
  try {
    return await sharp(data, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

/**
 * Looks at an upload before anything is made of it. The type that the browser names counts for nothing; what passes is
 * drawn anew as WebP and AVIF, so that nothing hidden in the original comes along (docs/guides/storage.md).
 */
export const checkPicture: CollectionBeforeOperationHook = async ({ req }) => {
  if (!req.file) return
  const problem = await pictureProblem(req.file.data)
  if (problem) throw new APIError(problem, 400, { field: 'file' }, true)
}
