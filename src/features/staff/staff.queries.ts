import { inArray } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { staff } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** Names by id, for timelines, without deleted accounts. */
export async function staffNames(
  ctx: SystemContext,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await sqlOf(ctx).select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
