import { publicFileUrl } from '@/platform/storage/public-file-url'

/** A picture with its sizes, for pages and the API. Addresses are paths of this server or those of a CDN. */
export interface PictureView {
  /** The original as WebP: for browsers that support none of `sources`, and for the zoom. */
  readonly url: string
  /** Of the original, in pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** By MIME type, best first; `srcSet` as in HTML. */
  readonly sources: readonly { readonly type: string; readonly srcSet: string }[]
  /** JPEG, 240 x 300 pixels around the focal point, for small lines of a list. */
  readonly thumbUrl: string
  /** JPEG of 1200 x 630 pixels for previews in messengers and social networks. */
  readonly previewUrl: string | null
  /** Percent from the left and from the top. */
  readonly focalPoint: { readonly x: number; readonly y: number }
}

/** The result of `pictureJson`, with files by name. */
export interface PictureRow {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly alt: string | null
  readonly x: number | null
  readonly y: number | null
  readonly avif: readonly SizeRow[]
  readonly og: string | null
  readonly thumb: string | null
}

interface SizeRow {
  readonly file: string | null
  readonly width: number | null
}

/** Sizes by width. The list ends with the original if no AVIF is as large; browsers with AVIF support WebP too. */
function srcSet({ avif, file, width }: PictureRow): string {
  const known = avif.flatMap((each) => (each.file && each.width ? [{ file: each.file, width: each.width }] : []))
  const isLarger = known.length > 0 && known.every((each) => each.width < width)
  return [...known, ...(isLarger ? [{ file, width }] : [])]
    .map((each) => `${publicFileUrl(each.file)} ${String(each.width)}w`)
    .join(', ')
}

export function toPicture(row: PictureRow): PictureView {
  const sources = [{ type: 'image/avif', srcSet: srcSet(row) }]
  return {
    url: publicFileUrl(row.file),
    width: row.width,
    height: row.height,
    alt: row.alt ?? '',
    sources: sources.filter((source) => source.srcSet !== ''),
    thumbUrl: publicFileUrl(row.thumb ?? row.file),
    previewUrl: row.og === null ? null : publicFileUrl(row.og),
    focalPoint: { x: row.x ?? 50, y: row.y ?? 50 },
  }
}
