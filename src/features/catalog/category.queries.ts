import { asc, eq } from 'drizzle-orm'

import { toPicture, type PictureView } from '@/features/content/picture'
import { pictureJson } from '@/features/content/picture-sql'
import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf, localized } from '@/platform/localized-sql'
import { categories, categories_locales, media } from '@/platform/payload-schema'
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

/** All categories of the store, siblings in the editor's order. Cached until one of them changes. */
export function listCategories(ctx: Context): Promise<Category[]> {
  const { locale } = languagesOf(ctx)
  return cached(['categories', ctx.store.id, locale], [cacheTags.listing(ctx.store.id)], () => selectCategories(ctx))
}

export async function findCategory(ctx: Context, slug: string): Promise<Category | null> {
  return (await listCategories(ctx)).find((category) => category.slug === slug) ?? null
}

async function selectCategories(ctx: Context): Promise<Category[]> {
  const languages = languagesOf(ctx)
  const { id, slug, parent, position, createdAt } = categories
  const rows = await sqlOf(ctx)
    .select({
      id,
      slug,
      parent,
      title: localized(categories_locales.title, id, languages),
      description: localized(categories_locales.description, id, languages),
      pictureId: media.id,
      picture: pictureJson(media, languages),
    })
    .from(categories)
    .leftJoin(media, eq(media.id, categories.picture))
    .where(eq(categories.store, ctx.store.id))
    .orderBy(asc(position), asc(createdAt), asc(id))
  return rows.map(({ pictureId, picture, ...row }) => ({
    ...row,
    title: row.title ?? row.slug,
    picture: pictureId === null ? null : toPicture(picture),
  }))
}
