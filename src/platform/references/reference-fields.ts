import type { BlocksField, Field, SanitizedCollectionConfig } from 'payload'

/** A field, at any depth of a collection, that can reference other documents or link to their pages. */
export interface ReferenceField {
  readonly name: string
  /** Names of fields from the top level on, with the slugs of blocks: `gallery.picture`, `blocks.hero.picture`. */
  readonly path: string
  readonly kind: 'relation' | 'richText' | 'blocks' | 'address'
  /** The collections that a relation can reference. */
  readonly to: readonly string[]
}

/** The value of `custom` for fields that hold addresses, which may be those of pages of the shop. */
export const holdsAddress = { holdsAddress: true } as const

type BlockOf = Exclude<BlocksField['blocks'][number], string>

export const blocksOf = ({ blocks, blockReferences = [] }: BlocksField): readonly BlockOf[] =>
  [...blocks, ...blockReferences].filter((block) => typeof block !== 'string')

const join = (...names: readonly string[]): string => names.filter((name) => name !== '').join('.')

/** The reference fields of a collection, at any depth. */
export const referenceFields = ({ fields }: Pick<SanitizedCollectionConfig, 'fields'>): ReferenceField[] =>
  listed(fields, '')

const nameOf = (field: object): string => ('name' in field && typeof field.name === 'string' ? field.name : '')

function listed(fields: readonly Field[], at: string): ReferenceField[] {
  return fields.flatMap((field): ReferenceField[] => {
    const name = nameOf(field)
    const path = join(at, name)
    const found = { name, path, to: [] }
    if (field.type === 'relationship' || field.type === 'upload') {
      return [{ ...found, kind: 'relation', to: [field.relationTo].flat() }]
    }
    if (field.type === 'richText') return [{ ...found, kind: 'richText' }]
    if (isAddressField(field)) return [{ ...found, kind: 'address' }]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => listed(tab.fields, join(at, nameOf(tab))))
    if (field.type === 'blocks') {
      const inside = blocksOf(field).flatMap((block) => listed(block.fields, join(path, block.slug)))
      return [{ ...found, kind: 'blocks' }, ...inside]
    }
    return 'fields' in field ? listed(field.fields, path) : []
  })
}

export const isAddressField = (field: Field): boolean =>
  field.type === 'text' && field.custom?.['holdsAddress'] === true

/** Whether a field can reference a collection. Links in rich text can reference any. */
export const pointsTo = ({ kind, to }: ReferenceField, collection: string): boolean =>
  kind === 'richText' || to.includes(collection)
