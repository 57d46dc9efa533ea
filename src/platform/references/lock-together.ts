import { and, asc, getTableColumns, inArray, or, sql } from 'drizzle-orm'
import type { CollectionBeforeChangeHook, SanitizedCollectionConfig } from 'payload'

import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'
import { isUuid } from '@/shared/ids'

import type { SystemContext } from '../context'
import { sqlOf } from '../transaction'
import { rootTable } from './document-tables'
import { documentsMeant } from './documents-meant'
import type { Operation } from './operation'
import { pointsTo, referenceFields } from './reference-fields'
import { placesIn, referencesAt } from './references-in'

interface Group {
  readonly collection: string
  /** Ids of the documents that are saved. */
  readonly own: readonly string[]
  /** Ids of the documents of the same collection that they reference. */
  readonly named: readonly string[]
}

/**
 * Locks rows in the order of their ids, as all saves do. Rows of other stores are not locked, because fields refuse
 * them.
 */
async function lock(ctx: SystemContext, { collection, own, named }: Group): Promise<void> {
  const root = rootTable(ctx.payload.db, collection, 'documents')
  const { id, store } = root ? getTableColumns(root) : {}
  const others = named.filter(isUuid)
  if (!root || !id || !store || own.length === 0 || others.length === 0) return
  const ownStores = sql`${store} in (select ${store} from ${root} where ${inArray(id, [...own])})`
  const rows = or(inArray(id, [...own]), and(inArray(id, others), ownStores))
  await sqlOf(ctx).execute(sql`select ${id} from ${root} where ${rows} order by ${asc(id)} for no key update`)
}

type Collection = Pick<SanitizedCollectionConfig, 'fields' | 'slug'>

/** The ids of documents of the same collection that a document references. */
const namedIn = ({ fields, slug }: Collection, data: unknown): string[] =>
  placesIn({ fields, data, hasEveryLocale: false })
    .flatMap(referencesAt)
    .flatMap(({ id, to }) => (to === slug ? [id] : []))

const contextOf = ({ req }: Pick<Operation, 'req'>): SystemContext => ({
  payload: req.payload,
  req,
  clock: systemClock,
})

/**
 * The first hook before a change. A save locks its own row and, with a weaker lock, those that it references. Two
 * products that reference each other would deadlock when they are saved at the same time if each locked its own row
 * first.
 */
export const lockTogether: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const id = idIn(originalDoc)
  if (operation !== 'update' || id === null || req.context['isBulk'] === true) return data as unknown
  await lock(contextOf({ req }), { collection: collection.slug, own: [id], named: namedIn(collection, data) })
  return data as unknown
}

/** The same before one call changes many documents, which keeps its locks until the last one is saved. */
export async function lockGroup(asked: Operation): Promise<void> {
  const { args, collection, operation } = asked
  const pointing = referenceFields(collection).filter((field) => pointsTo(field, collection.slug))
  if (operation !== 'update' || pointing.length === 0) return
  const fields = [...new Set(pointing.map(({ path }) => path.split('.')[0] ?? path))]
  const meant = await documentsMeant(asked, fields)
  const { data } = args as { readonly data?: unknown }
  const named = [data, ...meant].flatMap((document) => namedIn(collection, document))
  const own = meant.map(({ id }) => id)
  await lock(contextOf(asked), { collection: collection.slug, own, named: [...own, ...named] })
}
