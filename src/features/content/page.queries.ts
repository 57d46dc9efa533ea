import { sql } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'

import { parseBlocks, pictureIds, withPictures, type PageBlock } from './page-blocks'
import { pictureJson, toPicture, type PictureRow, type PictureView } from './picture'
import { selectPictures } from './picture.queries'

/** A content page in the context's language. */
export interface PageView {
  readonly slug: string
  readonly title: string
  readonly blocks: readonly PageBlock[]
  readonly seo: {
    readonly title: string | null
    readonly description: string | null
    /** For previews of a shared link: the editor's choice, or else the first picture of the page. */
    readonly picture: PictureView | null
  }
}

type Row = {
  slug: string
  title: string | null
  blocks: unknown
  seoTitle: string | null
  seoDescription: string | null
  seoPicture: PictureRow | null
}

/** A published page of the store, or null. Kept in the cache until it changes. */
export function findPage(ctx: Context, slug: string): Promise<PageView | null> {
  const { locale } = languagesOf(ctx)
  const tags = [cacheTags.page(ctx.store.id, slug), cacheTags.media(ctx.store.id)]
  return cached(['page', ctx.store.id, locale, slug], tags, () => selectPage(ctx, slug))
}

async function selectPage(ctx: Context, slug: string): Promise<PageView | null> {
  const languages = languagesOf(ctx)
  const text = (column: string) => localizedText('pages_locales', column, sql`p.id`, languages)
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select p.slug, ${text('title')} as title, ${text('blocks')} as blocks, ${text('seo_title')} as "seoTitle",
      ${text('seo_description')} as "seoDescription",
      (select ${pictureJson('m', languages)} from media m where m.id = p.seo_picture_id) as "seoPicture"
    from pages p where p.store_id = ${ctx.store.id}::uuid and p.slug = ${slug} and p._status = 'published'`)
  const [row] = rows
  if (!row) return null
  const stored = parseBlocks(row.blocks)
  const ids = pictureIds(stored)
  const pictures = await selectPictures(ctx, ids)
  return {
    slug: row.slug,
    title: row.title ?? row.slug,
    blocks: withPictures(stored, pictures),
    seo: {
      title: row.seoTitle,
      description: row.seoDescription,
      picture: row.seoPicture ? toPicture(row.seoPicture) : (pictures.get(ids[0] ?? '') ?? null),
    },
  }
}
