import { sql, type SQL } from 'drizzle-orm'

import { localizedText, type Languages } from '@/platform/localized-sql'

/** A picture with its ready-made sizes, as pages and the API show it. Addresses are paths of this server or a CDN's. */
export interface PictureView {
  /** For browsers that know none of `sources`. */
  readonly url: string
  /** The largest there is, to look closely. */
  readonly largeUrl: string
  /** Of the original, in pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** By MIME type, best first; `srcSet` as in HTML. */
  readonly sources: readonly { readonly type: string; readonly srcSet: string }[]
  /** JPEG of 1200 x 630 pixels for previews in messengers and social networks. */
  readonly previewUrl: string | null
  /** Percent from the left and from the top. */
  readonly focalPoint: { readonly x: number; readonly y: number }
}

/** What {@link pictureJson} answers. */
export interface PictureRow {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly alt: string | null
  readonly x: number | null
  readonly y: number | null
  readonly avif: readonly SizeRow[]
  readonly og: string | null
}

interface SizeRow {
  readonly url: string | null
  readonly width: number | null
}

const size = (alias: string, name: string): string =>
  `jsonb_build_object('url', ${alias}.sizes_${name}_url, 'width', ${alias}.sizes_${name}_width)`

/** A row of `media` under this alias as JSON; pass the answer to {@link toPicture}. */
export function pictureJson(alias: string, languages: Languages): SQL {
  const columns = `'url', ${alias}.url, 'width', ${alias}.width, 'height', ${alias}.height, 'x', ${alias}.focal_x,
    'y', ${alias}.focal_y, 'og', ${alias}.sizes_og_url,
    'avif', jsonb_build_array(${['avif400', 'avif800', 'avif1600'].map((name) => size(alias, name)).join(', ')})`
  const alt = localizedText('media_locales', 'alt', sql.raw(`${alias}.id`), languages)
  return sql`jsonb_build_object(${sql.raw(columns)}, 'alt', ${alt})`
}

function srcSet(sizes: readonly SizeRow[]): string {
  const known = sizes.flatMap(({ url, width }) => (url && width ? [`${url} ${width}w`] : []))
  return [...new Set(known)].join(', ')
}

export function toPicture(row: PictureRow): PictureView {
  const sources = [{ type: 'image/avif', srcSet: srcSet(row.avif) }]
  return {
    url: row.url,
    largeUrl: row.url,
    width: row.width,
    height: row.height,
    alt: row.alt ?? '',
    sources: sources.filter((source) => source.srcSet !== ''),
    previewUrl: row.og,
    focalPoint: { x: row.x ?? 50, y: row.y ?? 50 },
  }
}
