import { files_locales } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { buildDigitalFile } from './data/digital-files'
import type { SeedProduct, StoreText } from './data/types'
import { localized, type Seeder } from './seeder'

/** Stores the downloads of a digital product as private files; returns their ids. */
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
    const others = (['de', 'ar'] as const).map((_locale) => ({ title: title[_locale], _locale, _parentID: made.id }))
    await sqlOf(ctx).insert(files_locales).values(others)
    ids.push(made.id)
  }
  return ids
}
