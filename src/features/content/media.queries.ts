import { eq } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { media } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** The names of the files that lists, carts and orders show of a picture. */
export async function findMediaFiles(ctx: SystemContext, id: string): Promise<string[]> {
  const rows = await sqlOf(ctx)
    .select({ original: media.filename, thumb: media.sizes_thumb_filename })
    .from(media)
    .where(eq(media.id, id))
  return rows.flatMap(({ original, thumb }) => [original, thumb].filter((name) => name !== null))
}

/** Whether a picture has a file of this name. */
export async function isPictureNamed(ctx: SystemContext, name: string): Promise<boolean> {
  const rows = await sqlOf(ctx).select({ id: media.id }).from(media).where(eq(media.filename, name)).limit(1)
  return rows.length > 0
}
