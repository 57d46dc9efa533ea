import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { localized, type Languages } from '@/platform/localized-sql'
import { media_locales, type media } from '@/platform/payload-schema'

import type { PictureRow } from './picture'

/** The columns of `media`, or of an alias of it. */
type MediaColumns = Readonly<Record<keyof typeof media.$inferSelect, PgColumn>>

/** A row of `media`, or of an alias of it, as JSON; pass the answer to `toPicture`. */
export function pictureJson(picture: MediaColumns, languages: Languages): SQL<PictureRow> {
  const sizes = [
    [picture.sizes_avif400_filename, picture.sizes_avif400_width],
    [picture.sizes_avif800_filename, picture.sizes_avif800_width],
    [picture.sizes_avif1200_filename, picture.sizes_avif1200_width],
    [picture.sizes_avif1600_filename, picture.sizes_avif1600_width],
  ].map(([file, width]) => sql`jsonb_build_object('file', ${file}, 'width', ${width})`)
  // Nested, so that Drizzle keeps the table of the columns (see platform/subquery).
  const json = sql`jsonb_build_object('file', ${picture.filename}, 'width', ${picture.width}, 'height', ${picture.height},
    'x', ${picture.focalX}, 'y', ${picture.focalY}, 'og', ${picture.sizes_og_filename},
    'thumb', ${picture.sizes_thumb_filename}, 'avif', jsonb_build_array(${sql.join(sizes, sql`, `)}),
    'alt', ${localized(media_locales.alt, picture.id, languages)})`
  return sql<PictureRow>`${json}`
}
