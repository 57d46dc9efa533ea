import { and, eq, getTableColumns, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { SanitizedCollectionConfig } from 'payload'

import type { SystemContext } from '../context'
import { sqlOf } from '../transaction'
import { addressInText, type PageAddress } from './address-pattern'
import { documentTables, rootTable, type PartTable } from './document-tables'

/** The document whose uses are searched: by its id, and by links to the address of its page. */
export interface Wanted {
  readonly collection: string
  readonly id: string
  readonly page: (PageAddress & { readonly store: string }) | null
}

interface Search {
  readonly wanted: Wanted
  readonly source: SanitizedCollectionConfig
  /** Documents of the source to ignore, such as those that are deleted at the same time. */
  readonly except: readonly string[]
  /** Names of fields that are stored as JSON and can hold references, and of those that hold addresses. */
  readonly names: { readonly json: readonly string[]; readonly addresses: readonly string[] }
  /** Names of fields of the source to ignore. */
  readonly ignored: readonly string[]
}

export interface Candidate {
  readonly id: string
  readonly isPublished: boolean
  readonly isDraft: boolean
}

interface Candidates {
  readonly total: number
  readonly first: readonly Candidate[]
}

/** The most documents that are loaded to name the fields in which they use the document. */
export const mostNamed = 20

const endsIn = (key: string, names: readonly string[]): boolean =>
  names.some((name) => key === name || key.endsWith(`_${name}`))

/** The ids of the documents that have a row in a part table that meets a condition. */
function rootsOf({ above, id, table }: PartTable, condition: SQL | undefined): SQL {
  if (!above) return sql`select ${id} as id from ${table} where ${condition}`
  const ids = sql`select ${above.column} as id from ${table} where ${condition}`
  return above.part.above ? rootsOf(above.part, sql`${above.part.id} in (${ids})`) : ids
}

/** One query for each column that may reference the document, so that each can use its own index. */
function searches(part: PartTable, { wanted, names, ignored }: Search, target: unknown): SQL[] {
  const pointing = part.pointers
    .filter(({ key, to }) => to === target && !(part.above === null && ignored.includes(key.replace(/^version_/, ''))))
    .map(({ column }) => eq(column, wanted.id))
  const holding = Object.entries(part.columns).flatMap(([key, column]): SQL[] => {
    if (!endsIn(key, names.json)) return []
    // The first condition is that of a partial index: few texts contain references.
    const text = sql`${column}::text`
    return [sql`${text} ~ '"(relationTo|linkType|blockType)"' and ${text} like ${`%${wanted.id}%`}`]
  })
  return [...pointing, ...holding].map((condition) => rootsOf(part, condition))
}

function linking(part: PartTable, { wanted: { page }, names }: Search): SQL[] {
  if (!page) return []
  const pattern = addressInText(page)
  return Object.entries(part.columns).flatMap(([key, column]) => {
    const isJson = endsIn(key, names.json)
    if (!isJson && !endsIn(key, names.addresses)) return []
    const holds = sql`${column}::text ~ ${pattern}`
    return [rootsOf(part, isJson ? sql`${column}::text ~ '"(relationTo|linkType|blockType)"' and ${holds}` : holds)]
  })
}

const union = (queries: readonly SQL[]): SQL => sql.join([...queries], sql` union all `)

function rowsOf(ctx: SystemContext, search: Search, kind: 'documents' | 'versions'): SQL | null {
  const { db } = ctx.payload
  const root = rootTable(db, search.source.slug, kind)
  if (!root) return null
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(root)
  const parts = documentTables(db, root)
  const target = rootTable(db, search.wanted.collection, 'documents')
  const pointing = parts.flatMap((part) => searches(part, search, target))
  const links = parts.flatMap((part) => linking(part, search))
  const { id } = columns
  const document = kind === 'documents' ? id : columns['parent']
  const store = columns['store'] ?? columns['version_store']
  if (!id || !document || pointing.length + links.length === 0) return null
  const status = columns['_status'] ?? columns['version__status']
  const page = search.wanted.page
  const isHeld = or(
    pointing.length > 0 ? sql`${id} in (${union(pointing)})` : undefined,
    links.length > 0 && store && page ? and(eq(store, page.store), sql`${id} in (${union(links)})`) : undefined,
  )
  const except =
    search.except.length > 0 ? sql`${document} <> all(${sql.param([...search.except])}::uuid[])` : undefined
  if (kind === 'documents') {
    // A row that was never published is a first draft; editors see the newest version instead.
    const isPublished = search.source.versions?.drafts && status ? eq(status, 'published') : undefined
    return sql`select ${document} as id, true as published, false as draft from ${root}
      where ${and(isHeld, isPublished, except)}`
  }
  const isDraft = status ? or(ne(status, 'published'), isNull(status)) : undefined
  return sql`select ${document} as id, false as published, true as draft from ${root}
    where ${and(sql`${columns['latest']}`, isHeld, isDraft, except)}`
}

/** The documents of one collection whose published content or newest draft may use the document. */
export async function findCandidates(ctx: SystemContext, search: Search): Promise<Candidates> {
  const queries = [rowsOf(ctx, search, 'documents'), rowsOf(ctx, search, 'versions')].filter((query) => query !== null)
  if (queries.length === 0) return { total: 0, first: [] }
  const { rows } = await sqlOf(ctx).execute<{ id: string; published: boolean; draft: boolean; total: number }>(sql`
    select id, bool_or(published) as published, bool_or(draft) as draft, (count(*) over ())::int as total
    from (${union(queries)}) as held group by id order by id limit ${mostNamed}`)
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ id, published, draft }) => ({ id, isPublished: published, isDraft: draft })),
  }
}
