import { sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'

/** A published page, as far as a link to it needs it. */
export interface PageLink {
  readonly id: string
  readonly slug: string
  readonly title: string
}

/** The published pages among these. Kept in the cache until one of them changes. */
export function findPageLinks(ctx: Context, ids: readonly string[]): Promise<PageLink[]> {
  if (ids.length === 0) return Promise.resolve([])
  const languages = languagesOf(ctx)
  const tags = ids.map((id) => cacheTags.pageAddress(ctx.store.id, id))
  return cached(['page-links', ctx.store.id, languages.locale, ...ids], tags, async () => {
    const { rows } = await sqlOf(ctx).execute<{ id: string; slug: string; title: string | null }>(sql`
      select p.id, p.slug, ${localizedText('pages_locales', 'title', sql`p.id`, languages)} as title from pages p
      where p.id::text = any(${sql.param([...ids])}::text[]) and p.store_id = ${ctx.store.id}::uuid
        and p._status = 'published' and p.slug is not null`)
    return rows.map((row) => ({ ...row, title: row.title ?? row.slug }))
  })
}
