import { drawSizesFrom } from '@/features/content/draw-sizes'
import { media_locales } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { finishMaster, readMaster } from './masters'
import { localized, type Seeder } from './seeder'
import type { WantedPicture } from './wanted-pictures'

/** Pictures processed concurrently; sharp uses a thread for each. */
const lanes = 3

async function addPicture(seeder: Seeder, store: string, wanted: WantedPicture): Promise<string> {
  const { ctx } = seeder
  const data = await readMaster(wanted.key)
  drawSizesFrom(data, await finishMaster(data))
  const alt = localized(wanted.alt)
  const made = await ctx.payload.create({
    collection: 'media',
    data: { store, alt: alt.en },
    file: { data, name: `${wanted.key}.webp`, mimetype: 'image/webp', size: data.length },
    locale: 'en',
    context: { isBulk: true },
    depth: 0,
  })
  const others = (['de', 'ar'] as const).map((_locale) => ({ alt: alt[_locale], _locale, _parentID: made.id }))
  await sqlOf(ctx).insert(media_locales).values(others)
  return made.id
}

/** Resizes and stores pictures; the result maps each key to the document's id. */
export async function seedPictures(
  seeder: Seeder,
  store: string,
  wanted: readonly WantedPicture[],
): Promise<ReadonlyMap<string, string>> {
  const queue = [...wanted]
  const ids = new Map<string, string>()
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      ids.set(next.key, await addPicture(seeder, store, next))
      if (ids.size % 25 === 0) seeder.say(`pictures ${ids.size} of ${wanted.length}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return ids
}
