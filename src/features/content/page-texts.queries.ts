import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import { pages, pages_locales } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** The searched text of a page, in the context's language. */
export type PageText = {
  readonly slug: string
  readonly title: string
  /** For search engines; empty where no editor wrote one. */
  readonly description: string
}

/** The published pages of the store except its home page, by title. All are loaded, because a store has few pages. */
export async function listPageTexts(ctx: Context): Promise<PageText[]> {
  const languages = languagesOf(ctx)
  const title = sql<string>`coalesce(${localized(pages_locales.title, pages.id, languages)}, ${pages.slug})`.as('title')
  const rows = await sqlOf(ctx)
    .select({ slug: pages.slug, title, description: localized(pages_locales.seo_description, pages.id, languages) })
    .from(pages)
    .where(
      and(eq(pages.store, ctx.store.id), eq(pages._status, 'published'), isNotNull(pages.slug), ne(pages.slug, 'home')),
    )
    .orderBy(title, asc(pages.slug))
    .limit(1000)
  return rows.map(({ slug, description, ...row }) => ({ ...row, slug: slug ?? '', description: description ?? '' }))
}
