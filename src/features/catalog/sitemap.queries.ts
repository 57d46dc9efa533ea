import { sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

export interface SitemapEntry {
  /** Without the language's prefix. */
  readonly path: string
  /** `2026-11-21` */
  readonly changed: string
}

/** The most addresses of one sitemap (sitemaps.org). */
const most = 50_000

/** The public products, their list, categories and pages of the store, the latest changed first. */
export function listSitemap(ctx: Context): Promise<SitemapEntry[]> {
  return cached(['sitemap', ctx.store.id], [cacheTags.listing(ctx.store.id)], () => selectSitemap(ctx))
}

async function selectSitemap(ctx: Context): Promise<SitemapEntry[]> {
  const { rows } = await sqlOf(ctx).execute<{ path: string; changed: string }>(sql`
    select path, to_char(changed, 'YYYY-MM-DD') as changed from (
      select '/products/' || slug as path, updated_at as changed from products
        where store_id = ${ctx.store.id}::uuid and _status = 'published' and slug is not null
      union all
      select '/products', max(updated_at) from products
        where store_id = ${ctx.store.id}::uuid and _status = 'published' having count(*) > 0
      union all
      select '/categories/' || slug, updated_at from categories where store_id = ${ctx.store.id}::uuid
      union all
      select case slug when 'home' then '/' else '/' || slug end, updated_at from pages
        where store_id = ${ctx.store.id}::uuid and _status = 'published' and slug is not null
    ) entry order by changed desc, path limit ${most}`)
  return rows
}
