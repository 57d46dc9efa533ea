import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

interface StoreLanguages {
  readonly locales: readonly string[]
  readonly defaultLocale: string
}

/** The languages of a store as the transaction sees them, not as the directory last read them; null for no such store. */
export async function findStoreLanguages(ctx: SystemContext, storeId: string): Promise<StoreLanguages | null> {
  const { rows } = await sqlOf(ctx).execute<{ locales: string[] | null; defaultLocale: string }>(sql`
    select s.default_locale as "defaultLocale",
      (select json_agg(l.value::text order by l."order") from store_languages l where l.parent_id = s.id) as locales
    from stores s where s.id = ${storeId}::uuid`)
  const [row] = rows
  return row ? { defaultLocale: row.defaultLocale, locales: row.locales ?? [row.defaultLocale] } : null
}
