import type { CollectionConfig, Field } from 'payload'

import { shownStores } from '@/platform/panel-store'

const folder = '/features/stores/ui/admin'

const isStore = (field: Field): boolean => 'name' in field && field.name === 'store'

/** The path, below the collection's list, of the page that asks for the store of a new document. */
export const chooseStorePath = '/choose-store'

/** The column's cell has the store's name at once; Payload's own would fetch it after the page. */
function withCell(field: Field): Field {
  if (!isStore(field) || field.type !== 'relationship' || typeof field.relationTo !== 'string') return field
  const { admin } = field
  return { ...field, admin: { ...admin, components: { ...admin?.components, Cell: `${folder}/store-cell#StoreCell` } } }
}

/**
 * Makes a collection whose documents belong to stores follow the panel's switcher: its lists, also those for choosing
 * relations, show the chosen store or have a column with the store; forms show their store; and the panel asks for the
 * store of a new document when none is chosen. In the form of a store itself, only its own pictures can be chosen.
 */
export function followStore(collection: CollectionConfig): CollectionConfig {
  const { admin = {}, fields, slug } = collection
  const hasStore = fields.some(isStore)
  if (!hasStore && slug !== 'stores') return collection
  const { components = {}, defaultColumns = [] } = admin
  const [first, ...others] = defaultColumns
  const edit = {
    ...components.edit,
    beforeDocumentControls: [
      ...(components.edit?.beforeDocumentControls ?? []),
      `${folder}/document-store#DocumentStore`,
    ],
  }
  if (!hasStore) return { ...collection, admin: { ...admin, components: { ...components, edit } } }
  const chooseStore = { path: chooseStorePath, exact: true, Component: `${folder}/choose-store-page#ChooseStorePage` }
  return {
    ...collection,
    fields: fields.map(withCell),
    admin: {
      ...admin,
      baseFilter: ({ req }) => ({ store: { in: [...shownStores(req)] } }),
      defaultColumns: first === undefined ? [] : [first, 'store', ...others],
      components: { ...components, edit, views: { ...components.views, chooseStore } },
    },
  }
}
