import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { toPicture, type PictureRow, type PictureView } from '@/features/content/picture'
import { pictureJson } from '@/features/content/picture-sql'
import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { media } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** A category in the context's language. */
export interface Category {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly description: string | null
  /** The id of the category above it. */
  readonly parent: string | null
  readonly picture: PictureView | null
}

type Row = Omit<Category, 'picture' | 'title'> & { title: string | null; picture: PictureRow | null }

/** All categories of the store, siblings in the editor's order. Kept in the cache until one of them changes. */
export function listCategories(ctx: Context): Promise<Category[]> {
  const { locale } = languagesOf(ctx)
  return cached(['categories', ctx.store.id, locale], [cacheTags.listing(ctx.store.id)], () => selectCategories(ctx))
}

export async function findCategory(ctx: Context, slug: string): Promise<Category | null> {
  return (await listCategories(ctx)).find((category) => category.slug === slug) ?? null
}

async function selectCategories(ctx: Context): Promise<Category[]> {
  const languages = languagesOf(ctx)
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select c.id, c.slug, c.parent_id as parent,
      ${localizedText('categories_locales', 'title', sql`c.id`, languages)} as title,
      ${localizedText('categories_locales', 'description', sql`c.id`, languages)} as description,
      case when m.id is not null then ${pictureJson(alias(media, 'm'), languages)} end as picture
    from categories c left join media m on m.id = c.picture_id
    where c.store_id = ${ctx.store.id}::uuid
    order by c.position, c.created_at, c.id`)
  return rows.map((row) => ({
    ...row,
    title: row.title ?? row.slug,
    picture: row.picture ? toPicture(row.picture) : null,
  }))
}
