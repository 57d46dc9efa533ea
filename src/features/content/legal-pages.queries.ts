import { and, eq, inArray } from 'drizzle-orm'

import {
  legalPageNames,
  storeSettings,
  type LegalPage,
  type StoreSettings,
} from '@/features/content/store-settings.queries'
import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { pages } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** A legally required page. `path` is without the prefix of the language. */
export interface LegalLink {
  readonly page: LegalPage
  readonly path: string
}

/** The published legal pages of the store, in the order of their links. */
export async function findLegalLinks(ctx: Context): Promise<readonly LegalLink[]> {
  const { legalPages } = await storeSettings(ctx)
  const ids = Object.values(legalPages).filter((id) => id !== null)
  if (ids.length === 0) return []
  const tags = ids.map((id) => cacheTags.pageAddress(ctx.store.id, id))
  return cached(['legal-links', ctx.store.id, ...ids], tags, () => selectLinks(ctx, legalPages))
}

async function selectLinks(ctx: Context, legalPages: StoreSettings['legalPages']): Promise<LegalLink[]> {
  const ids = Object.values(legalPages).filter((id) => id !== null)
  const rows = await sqlOf(ctx)
    .select({ id: pages.id, slug: pages.slug })
    .from(pages)
    .where(and(eq(pages.store, ctx.store.id), eq(pages._status, 'published'), inArray(pages.id, ids)))
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
  return legalPageNames.flatMap((page) => {
    const slug = slugs.get(legalPages[page] ?? '')
    return slug == null ? [] : [{ page, path: `/${slug}` }]
  })
}
