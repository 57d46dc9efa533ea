import type { FieldHook, FilterOptions, RelationshipField } from 'payload'
import { ValidationError } from 'payload'

import { staffOf } from './access'

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined
}

const idsOf = (value: unknown): string[] => [value].flat().flatMap((each) => idOf(each) ?? [])

/**
 * The store a document belongs to: chosen among the staff member's stores when it is created, fixed from then on.
 * With only one store there is nothing to choose and the field stays out of sight.
 */
export function storeField(): RelationshipField & { name: 'store' } {
  return {
    name: 'store',
    type: 'relationship',
    relationTo: 'stores',
    required: true,
    index: true,
    maxDepth: 0,
    defaultValue: ({ req }) => staffOf(req)?.storeIds[0],
    filterOptions: ({ req }) => {
      const staff = staffOf(req)
      return staff ? { id: { in: [...staff.storeIds] } } : true
    },
    access: { update: () => false },
    hooks: {
      beforeChange: [
        ({ operation, originalDoc, req, value }) => {
          if (operation === 'update') return (originalDoc as { store?: unknown }).store
          const staff = staffOf(req)
          const id = idOf(value)
          if (staff && (!id || !staff.storeIds.includes(id))) {
            throw new ValidationError({ errors: [{ path: 'store', message: 'Choose one of your own stores.' }] })
          }
          return value as unknown
        },
      ],
    },
    admin: {
      position: 'sidebar',
      description: 'The shop that this belongs to. It cannot be moved later.',
      condition: (_data, _sibling, { user }) => (staffOf({ user })?.storeIds.length ?? 0) > 1,
    },
  }
}

/** Documents of the same store as the one that points to them. A form that holds no store yet gets what {@link storeField} will fill in. */
const sameStore: FilterOptions = ({ data, req }) => {
  const store = idOf((data as { store?: unknown } | undefined)?.store) ?? staffOf(req)?.storeIds[0]
  return store ? { store: { equals: store } } : false
}

/** Payload validates relations when it saves and publishes, but not when it saves a draft: this looks at those as well. */
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
  const known = idsOf(previousValue)
  const ids = idsOf(value).filter((id) => !known.includes(id))
  if (ids.length === 0 || !('relationTo' in field) || typeof field.relationTo !== 'string') return value as unknown
  const [store] = [originalDoc, data].flatMap((doc: unknown) => idsOf((doc as { store?: unknown } | undefined)?.store))
  const own = store ?? staffOf(req)?.storeIds[0]
  const { totalDocs } = await req.payload.count({
    collection: field.relationTo,
    where: { id: { in: ids }, store: { equals: own ?? null } },
    req,
  })
  if (totalDocs === new Set(ids).size) return value as unknown
  throw new ValidationError({
    ...(collection ? { collection: collection.slug } : {}),
    errors: [{ path: path.join('.'), message: 'Choose something of the same store.' }],
  })
}

/** A relation that stays inside the store: in the picker, when a draft is saved, and when it is published. */
export const inSameStore = { filterOptions: sameStore, hooks: { beforeChange: [refuseOtherStores] } }
