import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'

/** What a search for pages reads of one, in the context's language. */
export type PageText = {
  readonly slug: string
  readonly title: string
  /** For search engines; empty where no editor wrote one. */
  readonly description: string
}

/** The published pages of the store but its home page, by title. Pages are few: an editor writes each by hand. */
export async function listPageTexts(ctx: Context): Promise<PageText[]> {
  const languages = languagesOf(ctx)
  const text = (column: string) => localizedText('pages_locales', column, sql`p.id`, languages)
  const { rows } = await sqlOf(ctx).execute<PageText>(sql`
    select p.slug, coalesce(${text('title')}, p.slug) as title, coalesce(${text('seo_description')}, '') as description
    from pages p
    where p.store_id = ${ctx.store.id}::uuid and p._status = 'published' and p.slug is not null and p.slug <> 'home'
    order by title, p.slug limit 1000`)
  return rows
}
