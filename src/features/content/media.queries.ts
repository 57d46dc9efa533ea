import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

/** The names of the files that lists, carts and orders show of a picture. */
export async function findMediaFiles(ctx: SystemContext, id: string): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<{ original: string | null; thumb: string | null }>(sql`
    select filename as original, sizes_thumb_filename as thumb from media where id = ${id}::uuid`)
  return rows.flatMap(({ original, thumb }) => [original, thumb].filter((name) => name !== null))
}

/** Whether a picture has a file of this name. */
export async function isPictureNamed(ctx: SystemContext, name: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`select 1 from media where filename = ${name} limit 1`)
  return rows.length > 0
}
