import { asc, getTableColumns, inArray, sql } from 'drizzle-orm'
import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

import { systemClock } from '@/shared/clock'

import type { SystemContext } from '../context'
import { sqlOf } from '../transaction'
import { rootTable } from './document-tables'
import { documentsMeant } from './documents-meant'
import { findUses } from './find-uses'
import { pointsTo, referenceFields } from './reference-fields'
import type { Operation } from './operation'
import { rulesOf } from './reference-rules'
import { refusalWords } from './refusal'
import { inSentence, labelIn } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

const contextOf = (req: PayloadRequest): SystemContext => ({ payload: req.payload, req, clock: systemClock })

/**
 * Locks documents until the transaction ends. A write that references one of them takes a weaker lock on it
 * (`lock-references.ts`, and Postgres for its foreign keys), so that the search that follows either finds it, or it
 * waits for the deletion and fails. Rows are locked in the order of their ids, so that two deletions cannot deadlock.
 */
async function lock(ctx: SystemContext, collection: string, ids: readonly string[]): Promise<void> {
  const root = rootTable(ctx.payload.db, collection, 'documents')
  const id = root && getTableColumns(root)['id']
  if (!root || !id || ids.length === 0) return
  await sqlOf(ctx).execute(sql`select ${id} from ${root} where ${inArray(id, [...ids])} order by ${asc(id)} for update`)
}

/** By request that deletes many documents: those that are locked and that only others of them use. */
const together = new WeakMap<PayloadRequest, ReadonlySet<string>>()

/** Refuses to delete a document that others use, with an error that names them. */
export const refuseUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const ctx = contextOf(req)
  const { slug } = collection
  const rules = rulesOf(collection)
  await lock(ctx, slug, [String(id)])
  const reason = (await rules.guards[slug]?.(ctx, String(id))) ?? null
  if (reason !== null) throw new APIError(reason, 409, null, true)
  const isSure = together.get(req)?.has(String(id)) === true
  const uses = isSure ? null : await findUses(ctx, { collection: slug, id: String(id) })
  if (uses && uses.total > 0) {
    const nameOf = (each: string) =>
      inSentence(req.payload.config.collections.find((known) => known.slug === each)?.labels.singular, req) ?? each
    const advice = labelIn(rules.advice[slug], req) ?? undefined
    const message = refusalWords({ what: nameOf(slug), uses, nameOf, advice }, req)
    throw new APIError(message, 409, { uses: uses.named, total: uses.total }, true)
  }
  for (const [field, rule] of Object.entries(rules.fields)) {
    if (typeof rule === 'function' && isAbout(req, field, slug)) await rule(ctx, String(id))
  }
}

/** Whether the field of a rule references a collection. */
const isAbout = ({ payload }: PayloadRequest, field: string, target: string): boolean =>
  payload.config.collections.some((source) =>
    referenceFields(source).some((each) => `${source.slug}.${each.path}` === field && pointsTo(each, target)),
  )

const pointsToItself = (collection: SanitizedCollectionConfig): boolean =>
  referenceFields(collection).some((field) => field.kind === 'relation' && field.to.includes(collection.slug))

/**
 * Before one call deletes many documents of a collection: finds those that only others of them use, so that a category
 * and its subcategories, or products that reference each other, can be deleted together.
 */
export async function groupDeletions(asked: Operation) {
  const { args, collection, operation, req } = asked
  if (operation !== 'delete' || !pointsToItself(collection)) return args
  const ctx = contextOf(req)
  const list = async () => (await documentsMeant(asked, [])).map(({ id }) => id)
  const found = await list()
  if (found.length === 0) return args
  if (found.length > mostTogether) {
    throw new APIError(
      sharedPanel.for(req)('uses.tooMany', { most: mostTogether, count: found.length }),
      400,
      null,
      true,
    )
  }
  await lock(ctx, collection.slug, found)
  // Queried again, because the documents could change until they were locked.
  together.set(req, await closedGroup(ctx, { collection: collection.slug, ids: await list() }))
  return args
}

/** Limited, because every collection is searched for each while writes that reference one of them wait. */
export const mostTogether = 100

interface Group {
  readonly collection: CollectionSlug
  readonly ids: readonly string[]
}

/** The largest subset of the documents that nothing outside of it uses. */
async function closedGroup(ctx: SystemContext, { collection, ids }: Group): Promise<ReadonlySet<string>> {
  const group = new Set(ids)
  for (let size = -1; size !== group.size;) {
    size = group.size
    for (const id of ids.filter((each) => group.has(each))) {
      const { total } = await findUses(ctx, { collection, id, except: [...group] })
      if (total > 0) group.delete(id)
    }
  }
  return group
}
