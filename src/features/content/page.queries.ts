import { and, eq } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import { media, pages, pages_locales } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { parseBlocks, pictureIds, withPictures, type PageBlock } from './page-blocks'
import { toPicture, type PictureView } from './picture'
import { pictureJson } from './picture-sql'
import { selectPictures } from './picture.queries'

/** A content page in the context's language. */
export interface PageView {
  readonly slug: string
  readonly title: string
  readonly blocks: readonly PageBlock[]
  readonly seo: {
    readonly title: string | null
    readonly description: string | null
    /** For link previews: the editor's choice, or else the first picture of the page. */
    readonly picture: PictureView | null
  }
}

/** A published page of the store, or null. Cached until it changes. */
export function findPage(ctx: Context, slug: string): Promise<PageView | null> {
  const { locale } = languagesOf(ctx)
  const tags = [cacheTags.page(ctx.store.id, slug), cacheTags.media(ctx.store.id)]
  return cached(['page', ctx.store.id, locale, slug], tags, () => selectPage(ctx, slug))
}

async function selectPage(ctx: Context, slug: string): Promise<PageView | null> {
  const languages = languagesOf(ctx)
  const text = (column: PgColumn) => localized(column, pages.id, languages)
  const [row] = await sqlOf(ctx)
    .select({
      title: text(pages_locales.title),
      blocks: text(pages_locales.blocks),
      seoTitle: text(pages_locales.seo_title),
      seoDescription: text(pages_locales.seo_description),
      pictureId: media.id,
      picture: pictureJson(media, languages),
    })
    .from(pages)
    .leftJoin(media, eq(media.id, pages.seo_picture))
    .where(and(eq(pages.store, ctx.store.id), eq(pages.slug, slug), eq(pages._status, 'published')))
  if (!row) return null
  const stored = parseBlocks(row.blocks)
  const ids = pictureIds(stored)
  const pictures = await selectPictures(ctx, ids)
  return {
    slug,
    title: row.title ?? slug,
    blocks: withPictures(stored, pictures),
    seo: {
      title: row.seoTitle,
      description: row.seoDescription,
      picture: row.pictureId !== null ? toPicture(row.picture) : (pictures.get(ids[0] ?? '') ?? null),
    },
  }
}
