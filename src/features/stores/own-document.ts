import type { FieldHook, FilterOptions } from 'payload'

const ofStore: FilterOptions = ({ id }) => (id ? { store: { equals: id } } : false)
const none: FieldHook = () => null

/**
 * For fields of a store with one of its own pages or pictures. A store must be saved before it can have them, so a copy
 * of a store has none.
 */
export const ownDocument = { filterOptions: ofStore, hooks: { beforeDuplicate: [none] } }
