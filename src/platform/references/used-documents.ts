import type { CollectionSlug, SanitizedCollectionConfig } from 'payload'

import type { SystemContext } from '../context'
import type { Candidate } from './candidates'

/** A document as stored: relations as ids, and localized fields in every language. */
export type Doc = Record<string, unknown>

/** Payload types `joins` for one known collection only. */
const withoutJoins: object = { joins: false }

interface Wanted {
  readonly collection: CollectionSlug
  readonly ids: readonly string[]
}

/** Documents as stored, by id, without the lists of documents that reference them (joins). */
export async function documentsOf({ payload, req }: SystemContext, { collection, ids }: Wanted) {
  if (ids.length === 0) return new Map<string, Doc>()
  const where = { id: { in: [...ids] } }
  const find = { collection, limit: ids.length, locale: 'all', pagination: false, req } as const
  const { docs } = await payload.db.find<Doc & { id: string }>({ ...find, ...withoutJoins, where })
  return new Map<string, Doc>(docs.map((doc) => [doc.id, doc]))
}

/** Their newest versions, by the id of the document. */
export async function draftsOf({ payload, req }: SystemContext, { collection, ids }: Wanted) {
  if (ids.length === 0) return new Map<string, Doc>()
  const where = { and: [{ parent: { in: [...ids] } }, { latest: { equals: true } }] }
  const find = { collection, limit: ids.length, locale: 'all', pagination: false, req } as const
  const { docs } = await payload.db.findVersions<Doc>({ ...find, where })
  return new Map<string, Doc>(docs.flatMap(({ parent, version }) => (parent ? [[String(parent), version]] : [])))
}

/** The documents that the user of the request may read; without a user, as in a command, all of them. */
export async function readableAmong(
  { payload, req }: SystemContext,
  collection: CollectionSlug,
  candidates: readonly Candidate[],
): Promise<ReadonlySet<string>> {
  const ids = candidates.map(({ id }) => id)
  if (!req.user || ids.length === 0) return new Set(ids)
  if ((await payload.collections[collection].config.access.read({ req })) === false) return new Set()
  const { docs } = await payload.find({
    collection,
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    select: {},
    trash: true,
    req,
  })
  return new Set(docs.map(({ id }) => id))
}

/** The title of a document in the panel: in the language of the request, or else in any. */
export function titleOf({ req }: SystemContext, { admin }: SanitizedCollectionConfig, doc: Doc): string | null {
  const { filename } = doc
  const title = (admin.useAsTitle === 'id' ? filename : doc[admin.useAsTitle ?? 'id']) ?? filename
  if (typeof title !== 'object' || title === null) return typeof title === 'string' && title !== '' ? title : null
  const texts: Partial<Record<string, unknown>> = { ...title }
  const text = [texts[String(req.locale)], ...Object.values(texts)].find(
    (each) => typeof each === 'string' && each !== '',
  )
  return typeof text === 'string' ? text : null
}
