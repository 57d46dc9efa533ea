import type { FilterOptions, RelationshipField } from 'payload'
import { ValidationError } from 'payload'

import { staffOf } from './access'

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined
}

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

/**
 * Documents of the same store as the one that points to them, in the picker and, by Payload's own validation of relations,
 * when it is saved or published. A form that holds no store yet gets what {@link storeField} will fill in.
 */
export const sameStore: FilterOptions = ({ data, req }) => {
  const store = idOf((data as { store?: unknown } | undefined)?.store) ?? staffOf(req)?.storeIds[0]
  return store ? { store: { equals: store } } : false
}
