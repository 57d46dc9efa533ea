import { and, eq, inArray, isNotNull } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import { pages, pages_locales } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { isUuid } from '@/shared/ids'

/** The data of a published page for links to it. */
export interface PageLink {
  readonly id: string
  readonly slug: string
  readonly title: string
}

/** The published pages among these. Cached until one of them changes. */
export function findPageLinks(ctx: Context, ids: readonly string[]): Promise<PageLink[]> {
  if (ids.length === 0) return Promise.resolve([])
  const languages = languagesOf(ctx)
  const tags = ids.map((id) => cacheTags.pageAddress(ctx.store.id, id))
  return cached(['page-links', ctx.store.id, languages.locale, ...ids], tags, async () => {
    const rows = await sqlOf(ctx)
      .select({ id: pages.id, slug: pages.slug, title: localized(pages_locales.title, pages.id, languages) })
      .from(pages)
      .where(
        and(
          inArray(pages.id, ids.filter(isUuid)),
          eq(pages.store, ctx.store.id),
          eq(pages._status, 'published'),
          isNotNull(pages.slug),
        ),
      )
    return rows.flatMap(({ id, slug, title }) => (slug === null ? [] : [{ id, slug, title: title ?? slug }]))
  })
}
