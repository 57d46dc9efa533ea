import type { CollectionSlug } from 'payload'

import type { SystemContext } from '@/platform/context'
import { inEachLocale, type Locale } from '@/shared/locales'

import { adapterData } from './adapter-data'
import type { StoreText } from './data/types'
import { textIn } from './text-in'

/** The context of every part of the seed. */
export interface Seeder {
  readonly ctx: SystemContext
  readonly say: (line: string) => void
}

type Localized = Record<Locale, string>

/** A text in every locale; English replaces a missing one. */
export const localized = (text: StoreText): Localized => inEachLocale((locale) => textIn(text, locale))

/**
 * Writes a document with all its locales at once: localized fields are objects by locale, the format of the database
 * adapter. Hooks and validation of the panel do not run, because the data is our own and tested.
 */
export async function insert(
  { ctx }: Seeder,
  collection: CollectionSlug,
  data: Record<string, unknown>,
): Promise<{ id: string }> {
  const now = ctx.clock.now().toISOString()
  const { flattenedFields, versions } = ctx.payload.collections[collection].config
  const whole = adapterData(flattenedFields, { createdAt: now, updatedAt: now, ...data })
  const made: unknown = await ctx.payload.db.create({ collection, data: whole, req: ctx.req })
  const { id } = made as { id: string }
  if (versions?.drafts) {
    // The panel lists documents with drafts by their newest version, so each needs one.
    const version = { autosave: false, createdAt: now, updatedAt: now, versionData: { ...whole, id } }
    await ctx.payload.db.createVersion({ collectionSlug: collection, parent: id, ...version, req: ctx.req })
  }
  return { id }
}
