import type { CollectionSlug, DateField, FieldHook, PayloadRequest } from 'payload'

import { systemClock } from '@/shared/clock'

import { staffOf } from './access'
import { sharedPanel } from '@/shared/shared-panel'

/**
 * Keeps the time of the first publication: unpublishing, restoring an old version and saving an open form do not change
 * it. The shop's own code may set it, as for demo data; a value from staff is ignored.
 */
const keepFirst: FieldHook = ({ data, operation, originalDoc, req, value }) => {
  const before = operation === 'update' ? (originalDoc as { publishedAt?: unknown } | undefined)?.publishedAt : null
  const isPublished = (data as { _status?: unknown } | undefined)?._status === 'published'
  const given: unknown = staffOf(req) ? null : value
  return (before ?? given ?? (isPublished ? systemClock.now().toISOString() : null)) as unknown
}

/** When a document was published for the first time. Collections whose documents have drafts have this field. */
export const publishedAtField: DateField & { readonly name: 'publishedAt' } = {
  name: 'publishedAt',
  label: sharedPanel.label('fields.publishedAt.label'),
  type: 'date',
  admin: { hidden: true },
  hooks: {
    // A copy has not been published.
    beforeDuplicate: [() => null],
    beforeChange: [keepFirst],
  },
}

interface Asked {
  readonly req: PayloadRequest
  readonly collection: CollectionSlug
  /** Undefined for a new document. */
  readonly id: string | number | undefined
}

/**
 * Whether a document is public or ever was: shoppers have seen it, bought it or linked to it. Documents without drafts
 * are public at once.
 */
export async function wasPublished({ req, collection, id }: Asked): Promise<boolean> {
  if (id === undefined) return false
  if (!req.payload.collections[collection].config.versions?.drafts) return true
  const published = { equals: 'published' }
  const states = [{ _status: published }, { publishedAt: { exists: true } }]
  const now = { and: [{ id: { equals: id } }, { or: states }] }
  if ((await req.payload.count({ collection, where: now, req })).totalDocs > 0) return true
  // During a rollout, a server of the previous release may publish pages without recording the time.
  const before = { parent: { equals: id }, 'version._status': published }
  return (await req.payload.countVersions({ collection, where: before, req })).totalDocs > 0
}
