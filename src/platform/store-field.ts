import type { FieldHook, FilterOptions, PayloadRequest, RelationshipField } from 'payload'
import { ValidationError } from 'payload'

import { idIn } from '@/shared/id-in'

import { staffOf } from './access'
import { refuseMove } from './move-document'
import { storeForNew } from './panel-store'
import { wasPublished } from './was-published'
import { sharedPanel } from '@/shared/shared-panel'

/** Collections whose documents may move to another store until they are published for the first time. */
type MovingSlug = 'products' | 'pages'

const idsIn = (value: unknown): string[] => [value].flat().flatMap((each: unknown) => idIn(each) ?? [])

const storeOf = (doc: unknown): string | null => idIn((doc as { store?: unknown } | undefined)?.store)

const refuseStore = (req: PayloadRequest, key: 'nameOne' | 'chooseOwn') =>
  new ValidationError({ errors: [{ path: 'store', message: sharedPanel.for(req)(`fields.store.${key}`) }] })

interface StoreField {
  /** Set in collections whose documents may move until they are published for the first time. */
  readonly movesIn?: MovingSlug
}

/**
 * The store a document belongs to: one of the staff member's own. It can be changed only until the first publication,
 * and not at all where documents are public at once. Staff of a single store do not see the field.
 */
export function storeField({ movesIn }: StoreField = {}): RelationshipField & { name: 'store' } {
  const mayMove = async (req: PayloadRequest, id: unknown): Promise<boolean> =>
    movesIn !== undefined && typeof id === 'string' && !(await wasPublished({ req, collection: movesIn, id }))
  return {
    name: 'store',
    label: sharedPanel.label('fields.store.label'),
    type: 'relationship',
    relationTo: 'stores',
    required: true,
    index: true,
    maxDepth: 0,
    defaultValue: ({ req }) => storeForNew(req),
    filterOptions: ({ req }) => {
      const staff = staffOf(req)
      return staff ? { id: { in: [...staff.storeIds] } } : true
    },
    access: { update: ({ id, doc, req }) => mayMove(req, id ?? (doc as { id?: unknown } | undefined)?.id) },
    hooks: {
      beforeValidate: [
        ({ operation, req, value }) => {
          // Payload does not check required fields of drafts, but every document needs a store.
          if (operation === 'create' && staffOf(req) && !idIn(value)) {
            throw refuseStore(req, 'nameOne')
          }
          return value as unknown
        },
      ],
      beforeChange: [
        async ({ collection, data, operation, originalDoc, req, value }) => {
          const before = operation === 'update' ? storeOf(originalDoc) : null
          const id = idIn(value)
          if (before !== null && (id === null || id === before)) return before
          const own = idIn(originalDoc)
          if (before !== null && !(await mayMove(req, own))) return before
          const staff = staffOf(req)
          if (staff && (!id || !staff.storeIds.includes(id))) throw refuseStore(req, 'chooseOwn')
          if (collection && before !== null && own !== null && id !== null) {
            await refuseMove({ req, collection, id: own, store: id }, data)
          }
          return value as unknown
        },
      ],
      afterChange: [
        async ({ collection, operation, originalDoc, previousValue, req, value }) => {
          const [id, store] = [idIn(originalDoc), idIn(value)]
          if (!collection || operation !== 'update' || !id || !store || store === idIn(previousValue)) return
          // A draft is saved as a version only, but access to it depends on the document itself.
          await req.payload.db.updateOne({ collection: collection.slug as MovingSlug, id, data: { store }, req })
        },
      ],
    },
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      allowCreate: false,
      allowEdit: false,
      description: sharedPanel.label(movesIn ? 'fields.store.movable' : 'fields.store.fixed'),
      condition: (_data, _sibling, { user }) => (staffOf({ user })?.storeIds.length ?? 0) > 1,
    },
  }
}

/**
 * The store of the document that contains a field: the one it has or moves to; for a new one without a store, the store
 * it will get. Used to filter relations and links, and to check them when they are saved.
 */
const storeOfDocument = (req: PayloadRequest, ...docs: readonly unknown[]): string | undefined =>
  docs.map(storeOf).find((id) => id !== null) ?? storeForNew(req)

/** Filters a relation by the store of the document that contains it. */
const sameStore: FilterOptions = ({ data, req }) => {
  const store = storeOfDocument(req, data)
  return store ? { store: { equals: store } } : false
}

/**
 * Checks relations of drafts too, which Payload does not validate. Relations that the document had before are not
 * checked again; when a document moves to another store, its field `store` checks them.
 */
const refuseOtherStores: FieldHook = async ({
  collection,
  data,
  field,
  originalDoc,
  path,
  previousValue,
  req,
  value,
}) => {
  const known = idsIn(previousValue)
  const ids = idsIn(value).filter((id) => !known.includes(id))
  if (ids.length === 0 || !('relationTo' in field) || typeof field.relationTo !== 'string') return value as unknown
  const { totalDocs } = await req.payload.count({
    collection: field.relationTo,
    where: { id: { in: ids }, store: { equals: storeOfDocument(req, data, originalDoc) ?? null } },
    req,
  })
  if (totalDocs === new Set(ids).size) return value as unknown
  throw new ValidationError({
    ...(collection ? { collection: collection.slug } : {}),
    errors: [{ path: path.join('.'), message: sharedPanel.for(req)('fields.store.chooseSame') }],
  })
}

/** Restricts a relation to documents of the same store: in the picker, for drafts, and for publishing. */
export const inSameStore = { filterOptions: sameStore, hooks: { beforeChange: [refuseOtherStores] } }
