import { asc, eq } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { store_languages, stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

interface StoreLanguages {
  readonly locales: readonly string[]
  readonly defaultLocale: string
}

/** The languages of a store, read in the transaction and not from the directory; null when the store does not exist. */
export async function findStoreLanguages(ctx: SystemContext, storeId: string): Promise<StoreLanguages | null> {
  const rows = await sqlOf(ctx)
    .select({ defaultLocale: stores.defaultLocale, locale: store_languages.value })
    .from(stores)
    .leftJoin(store_languages, eq(store_languages.parent, stores.id))
    .where(eq(stores.id, storeId))
    .orderBy(asc(store_languages.order))
  const [first] = rows
  if (!first) return null
  const locales = rows.flatMap(({ locale }) => (locale === null ? [] : [locale]))
  return { defaultLocale: first.defaultLocale, locales: locales.length > 0 ? locales : [first.defaultLocale] }
}
