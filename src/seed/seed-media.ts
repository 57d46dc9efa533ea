import { sql } from 'drizzle-orm'
import sharp from 'sharp'

import { sqlOf } from '@/platform/transaction'

import type { StoreText } from './data/types'
import { drawPicture, type PictureRequest } from './pictures/draw-picture'
import { localized, type Seeder } from './seeder'

/** Pictures under way at once; sharp uses a thread for each. */
const lanes = 3

/** Pixels: as wide as pages show them. Drawing more would only take longer. */
const seedWidth = (view: string): number => (view === 'wide' ? 1800 : 1200)

export interface WantedPicture {
  readonly key: string
  readonly request: PictureRequest
  readonly alt: StoreText
}

async function addPicture(seeder: Seeder, store: string, wanted: WantedPicture): Promise<string> {
  const { ctx } = seeder
  const { svg } = drawPicture(wanted.request)
  const data = await sharp(Buffer.from(svg))
    .resize({ width: seedWidth(wanted.request.view) })
    .webp({ quality: 92, effort: 0 })
    .toBuffer()
  const alt = localized(wanted.alt)
  const made = await ctx.payload.create({
    collection: 'media',
    data: { store, alt: alt.en },
    file: { data, name: `${wanted.key}.webp`, mimetype: 'image/webp', size: data.length },
    locale: 'en',
    context: { isBulk: true },
    depth: 0,
  })
  await sqlOf(ctx).execute(sql`
    insert into media_locales (alt, _locale, _parent_id)
    values (${alt.de}, 'de', ${made.id}), (${alt.ar}, 'ar', ${made.id})`)
  return made.id
}

/** Draws, sizes and stores pictures; the answer maps each key to the document's id. A key that comes twice is made once. */
export async function seedPictures(
  seeder: Seeder,
  store: string,
  wanted: readonly WantedPicture[],
): Promise<ReadonlyMap<string, string>> {
  const queue = [...new Map(wanted.map((each) => [each.key, each])).values()]
  const total = queue.length
  const ids = new Map<string, string>()
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      ids.set(next.key, await addPicture(seeder, store, next))
      if (ids.size % 25 === 0) seeder.say(`pictures ${ids.size} of ${total}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return ids
}

/** The key of a product's picture: also the name of its file, so that addresses of pictures can be read. */
export const pictureKey = (product: string, view: string, color?: string): string =>
  [product, view, ...(color ? [color] : [])].join('-')
