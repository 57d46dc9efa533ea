import type { CollectionConfig, Field } from 'payload'

import { shownStores } from '@/platform/panel-store'

const folder = '/features/stores/ui/admin'

const isStore = (field: Field): boolean => 'name' in field && field.name === 'store'

/** Where the panel asks for the store of a new document, below the collection's list. */
export const chooseStorePath = '/choose-store'

/** The column's cell has the store's name at once; Payload's own would fetch it after the page. */
function withCell(field: Field): Field {
  if (!isStore(field) || field.type !== 'relationship' || typeof field.relationTo !== 'string') return field
  const { admin } = field
  return { ...field, admin: { ...admin, components: { ...admin?.components, Cell: `${folder}/store-cell#StoreCell` } } }
}

/**
 * A collection whose documents belong to stores follows the switcher of the panel: its lists, also those in which a
 * document's relations are chosen, show the chosen store or have a column with the store; forms name their store; and
 * the store of a new document is asked for where none is chosen. In the form of a store itself, pictures are its own.
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
