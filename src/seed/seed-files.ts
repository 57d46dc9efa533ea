import { sql } from 'drizzle-orm'

import { sqlOf } from '@/platform/transaction'

import { buildDigitalFile } from './data/digital-files'
import type { SeedProduct, StoreText } from './data/types'
import { localized, type Seeder } from './seeder'

/** Stores the downloads of a digital product as private files; answers their ids. */
export async function seedFiles(seeder: Seeder, store: string, product: SeedProduct<StoreText>): Promise<string[]> {
  const { ctx } = seeder
  const ids: string[] = []
  for (const { name, title: text, optionValue } of product.files ?? []) {
    const { bytes, mimeType } = buildDigitalFile(name)
    const title = localized(text)
    const made = await ctx.payload.create({
      collection: 'files',
      data: { store, title: title.en, ...(optionValue ? { optionValue } : {}) },
      file: { data: Buffer.from(bytes), name, mimetype: mimeType, size: bytes.byteLength },
      locale: 'en',
      depth: 0,
    })
    await sqlOf(ctx).execute(sql`
      insert into files_locales (title, _locale, _parent_id)
      values (${title.de}, 'de', ${made.id}), (${title.ar}, 'ar', ${made.id})`)
    ids.push(made.id)
  }
  return ids
}
