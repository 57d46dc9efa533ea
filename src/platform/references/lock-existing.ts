import { and, asc, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '../context'
import { sqlOf } from '../transaction'
import { rootTable } from './document-tables'
import type { Reference } from './references-in'

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

interface Wanted {
  readonly references: readonly Reference[]
  /** Only documents of this store are locked, because fields refuse those of other stores; null locks all. */
  readonly store: string | null
}

/** Locks documents against deletion until the transaction ends, and returns those that exist. */
export async function lockExisting(ctx: SystemContext, { references, store }: Wanted): Promise<ReadonlySet<string>> {
  const existing = new Set<string>()
  for (const to of [...new Set(references.map((each) => each.to))].sort()) {
    const root = rootTable(ctx.payload.db, to, 'documents')
    const { id, store: storeOf } = root ? getTableColumns(root) : {}
    const ids = references.filter((each) => each.to === to && isId(each.id)).map((each) => each.id)
    if (!root || !id || ids.length === 0) continue
    const find = async (condition: SQL | undefined, lock: SQL) => {
      const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
        select ${id} as id from ${root} where ${condition} order by ${asc(id)} ${lock}`)
      for (const row of rows) existing.add(row.id)
    }
    const isOwn = storeOf && store !== null && isId(store) ? eq(storeOf, store) : undefined
    await find(and(inArray(id, ids), isOwn), sql`for key share`)
    const others = isOwn ? ids.filter((each) => !existing.has(each)) : []
    if (others.length > 0) await find(inArray(id, others), sql``)
  }
  return existing
}
