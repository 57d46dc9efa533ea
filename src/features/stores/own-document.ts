import type { FieldHook, FilterOptions } from 'payload'

const ofStore: FilterOptions = ({ id }) => (id ? { store: { equals: id } } : false)
const none: FieldHook = () => null

/**
 * For fields in which a store shows one of its own pages or pictures. A store has to be saved before it can have one, so
 * a copy of a store has none.
 */
export const ownDocument = { filterOptions: ofStore, hooks: { beforeDuplicate: [none] } }
