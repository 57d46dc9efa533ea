import { ValidationError, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { labelIn } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

interface Move {
  readonly req: PayloadRequest
  readonly collection: SanitizedCollectionConfig
  readonly id: string
  /** The id of the store that the document moves to. */
  readonly store: string
}

const uuids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/** The labels of the collections in which some document matches. */
async function matching(
  { req }: Move,
  whereIn: (collection: SanitizedCollectionConfig) => Parameters<PayloadRequest['payload']['count']>[0]['where'] | null,
): Promise<string[]> {
  const labels: string[] = []
  for (const collection of req.payload.config.collections) {
    const where = whereIn(collection)
    if (!where) continue
    const { totalDocs } = await req.payload.count({ collection: collection.slug, where, req })
    if (totalDocs > 0) labels.push(labelIn(collection.labels.plural, req) ?? collection.slug)
  }
  return labels
}

const hasStore = ({ fields }: SanitizedCollectionConfig): boolean =>
  fields.some((field) => 'name' in field && field.name === 'store')

/** What a document still references of its former store, in any language: relations, pictures, and links in texts. */
async function keptRelations(move: Move, data: unknown): Promise<string[]> {
  const { req, collection, id, store } = move
  const stored = await req.payload.findByID({
    collection: collection.slug,
    id,
    locale: 'all',
    depth: 0,
    draft: true,
    req,
  })
  const ids = [...new Set(`${JSON.stringify(stored)} ${JSON.stringify(data)}`.match(uuids) ?? [])].filter(
    (each) => each !== id,
  )
  return matching(move, (each) =>
    hasStore(each) ? { and: [{ id: { in: ids } }, { store: { not_equals: store } }] } : null,
  )
}

/** Documents that require the document and do not move with it, such as the variants of a product. */
const dependents = (move: Move): Promise<string[]> =>
  matching(move, ({ flattenedFields }) => {
    const field = flattenedFields.find(
      (each) =>
        each.type === 'relationship' &&
        each.relationTo === move.collection.slug &&
        each.required === true &&
        each.hasMany !== true,
    )
    return field ? { [field.name]: { equals: move.id } } : null
  })

/**
 * Refuses to move a document to another store while it has relations to documents of its former one.
 *
 * @throws ValidationError at `store` that names these relations.
 */
export async function refuseMove(move: Move, data: unknown): Promise<void> {
  const kept = [...(await keptRelations(move, data)), ...(await dependents(move))]
  if (kept.length === 0) return
  const message = sharedPanel.for(move.req)('fields.store.kept', { things: kept.join(', ') })
  throw new ValidationError({ collection: move.collection.slug, errors: [{ path: 'store', message }] })
}
