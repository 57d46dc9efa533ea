import { sql } from 'drizzle-orm'

import { legalPageNames, storeSettings, type LegalPage, type StoreSettings } from '@/features/stores/store-settings'
import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** A page that the law asks for. `path` is without the language's prefix. */
export interface LegalLink {
  readonly page: LegalPage
  readonly path: string
}

/** The published ones of the store, in the order in which they are linked. */
export async function findLegalLinks(ctx: Context): Promise<readonly LegalLink[]> {
  const { legalPages } = await storeSettings(ctx)
  const ids = Object.values(legalPages).filter((id) => id !== null)
  if (ids.length === 0) return []
  const tags = ids.map((id) => cacheTags.pageAddress(ctx.store.id, id))
  return cached(['legal-links', ctx.store.id, ...ids], tags, () => selectLinks(ctx, legalPages))
}

async function selectLinks(ctx: Context, legalPages: StoreSettings['legalPages']): Promise<LegalLink[]> {
  const { rows } = await sqlOf(ctx).execute<{ id: string; slug: string }>(sql`
    select p.id, p.slug from pages p
    where p.store_id = ${ctx.store.id}::uuid and p._status = 'published'
      and p.id::text = any(${sql.param(Object.values(legalPages).filter((id) => id !== null))}::text[])`)
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
  return legalPageNames.flatMap((page) => {
    const slug = slugs.get(legalPages[page] ?? '')
    return slug === undefined ? [] : [{ page, path: `/${slug}` }]
  })
}
