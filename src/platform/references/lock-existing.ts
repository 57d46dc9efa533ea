import { asc, getTableColumns, inArray, sql } from 'drizzle-orm'

import type { SystemContext } from '../context'
import { sqlOf } from '../transaction'
import { rootTable } from './document-tables'
import type { Reference } from './references-in'

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** Locks documents against deletion until the transaction ends, and returns those that exist. */
export async function lockExisting(ctx: SystemContext, references: readonly Reference[]): Promise<ReadonlySet<string>> {
  const existing = new Set<string>()
  for (const to of [...new Set(references.map((each) => each.to))].sort()) {
    const root = rootTable(ctx.payload.db, to, 'documents')
    const id = root && getTableColumns(root)['id']
    const ids = references.filter((each) => each.to === to && isId(each.id)).map((each) => each.id)
    if (!root || !id || ids.length === 0) continue
    const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
      select ${id} as id from ${root} where ${inArray(id, ids)} order by ${asc(id)} for key share`)
    for (const row of rows) existing.add(row.id)
  }
  return existing
}
