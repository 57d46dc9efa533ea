import { and, eq, inArray } from 'drizzle-orm'

import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'
import { media } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { isUuid } from '@/shared/ids'

import { toPicture, type PictureView } from './picture'
import { pictureJson } from './picture-sql'

/** Pictures of the store by id, without those of other stores and deleted ones. */
export async function selectPictures(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, PictureView>> {
  return new Map(await selectEntries(ctx, ids))
}

/** As {@link selectPictures}, cached until a picture of the store changes. */
export async function findPictures(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, PictureView>> {
  if (ids.length === 0) return new Map()
  const key = ['pictures', ctx.store.id, languagesOf(ctx).locale, ...ids]
  return new Map(await cached(key, [cacheTags.media(ctx.store.id)], () => selectEntries(ctx, ids)))
}

async function selectEntries(ctx: Context, ids: readonly string[]): Promise<(readonly [string, PictureView])[]> {
  const known = ids.filter(isUuid)
  if (known.length === 0) return []
  const rows = await sqlOf(ctx)
    .select({ id: media.id, picture: pictureJson(media, languagesOf(ctx)) })
    .from(media)
    .where(and(inArray(media.id, known), eq(media.store, ctx.store.id)))
  return rows.map(({ id, picture }) => [id, toPicture(picture)] as const)
}
