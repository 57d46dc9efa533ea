import type { BlocksField, Field, TextField } from 'payload'

import { idIn } from '@/shared/id-in'

import { blocksOf, isAddressField } from './reference-fields'
import { inDefaultLanguage, labelIn, type InPanelLanguage } from '@/shared/panel-texts'

type Data = Record<string, unknown>

/** One place in a document that can hold a reference or an address, with its stored value. */
export interface Place {
  readonly field: Field & { readonly name: string }
  /** As in {@link ReferenceField}: with the slugs of blocks and without the numbers of rows. */
  readonly path: string
  /** The path in Payload's errors of a form: `blocks.0.picture`. */
  readonly formPath: string
  /** The labels of the form: 'Pictures › Picture'. */
  readonly label: string
  readonly holder: Data
  readonly key: string
  /** The innermost row of an array or of blocks around it. */
  readonly row: { readonly rows: unknown[]; readonly index: number } | null
}

/** The position of a field in the document. */
interface At {
  readonly path: readonly string[]
  readonly formPath: readonly string[]
  readonly labels: readonly string[]
  readonly row: Place['row']
}

interface Walk {
  readonly fields: readonly Field[]
  readonly data: unknown
  /** Whether localized fields hold an object with every language, as in the database, or the value of one. */
  readonly hasEveryLocale: boolean
  /** The language of the labels; they are of no use to most callers. */
  readonly shown?: InPanelLanguage
}

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place in a document that can hold a reference or an address, at any depth. */
export function placesIn({ fields, data, hasEveryLocale, shown = inDefaultLanguage }: Walk): Place[] {
  const start: At = { path: [], formPath: [], labels: [], row: null }
  return isData(data) ? walk(fields, data, { at: start, hasEveryLocale, shown }) : []
}

interface State {
  readonly at: At
  readonly hasEveryLocale: boolean
  readonly shown: InPanelLanguage
}

const walk = (fields: readonly Field[], data: Data, state: State): Place[] =>
  fields.flatMap((field): Place[] => {
    if (field.type === 'row' || field.type === 'collapsible') return walk(field.fields, data, state)
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => inGroup({ field: tab, data, state }))
    if (field.type === 'group') return inGroup({ field, data, state })
    if (field.type === 'array') {
      return inRows({ field, data, state, partsOf: () => ({ fields: field.fields, names: [], label: '' }) })
    }
    if (field.type === 'blocks') return inRows({ field, data, state, partsOf: blockParts(field, state) })
    if (field.type === 'relationship' || field.type === 'upload' || field.type === 'richText' || isAddress(field)) {
      return slots(field, data, state).map((slot) => ({ ...slot, ...told(field, state), field }))
    }
    return []
  })

const isAddress = (field: Field): field is TextField => isAddressField(field)

function blockParts(field: BlocksField, state: State): Rows['partsOf'] {
  const blocks = blocksOf(field)
  return ({ blockType }) => {
    const block = blocks.find(({ slug }) => slug === blockType)
    return block && { fields: block.fields, names: [block.slug], label: textOf(block.labels?.singular, state) }
  }
}

interface Named {
  readonly name?: string | undefined
  readonly label?: unknown
  readonly localized?: boolean | undefined
}

const textOf = (label: unknown, { shown }: Pick<State, 'shown'>): string => labelIn(label, shown) ?? ''

const told = (field: Named & { readonly name: string }, state: State) => ({
  path: [...state.at.path, field.name].join('.'),
  formPath: [...state.at.formPath, field.name].join('.'),
  label: [...state.at.labels, textOf(field.label, state)].filter((label) => label !== '').join(' › '),
  row: state.at.row,
})

/** The values of a field: one, or one for each language. */
function slots(field: Named & { readonly name: string }, data: Data, { hasEveryLocale }: State) {
  const value = data[field.name]
  if (!hasEveryLocale || field.localized !== true || !isData(value)) return [{ holder: data, key: field.name }]
  return Object.keys(value).map((key) => ({ holder: value, key }))
}

interface Inner<F> {
  readonly field: F
  readonly data: Data
  readonly state: State
}

function inGroup({ field, data, state }: Inner<Named & { readonly fields: readonly Field[] }>): Place[] {
  const { name, fields } = field
  if (name === undefined || name === '') return walk(fields, data, state)
  const at = {
    ...state.at,
    path: [...state.at.path, name],
    formPath: [...state.at.formPath, name],
    labels: [...state.at.labels, textOf(field.label, state)],
  }
  return slots({ ...field, name }, data, state).flatMap(({ holder, key }) => {
    const inside = holder[key]
    return isData(inside) ? walk(fields, inside, { ...state, at }) : []
  })
}

interface Rows extends Inner<Named & { readonly name: string }> {
  readonly partsOf: (row: Data) => { fields: readonly Field[]; names: readonly string[]; label: string } | undefined
}

const inRows = ({ field, data, state, partsOf }: Rows): Place[] =>
  slots(field, data, state).flatMap(({ holder, key }) => {
    const rows = holder[key]
    if (!Array.isArray(rows)) return []
    return rows.flatMap((row: unknown, index) => {
      const parts = isData(row) ? partsOf(row) : undefined
      if (!isData(row) || !parts) return []
      const at = {
        path: [...state.at.path, field.name, ...parts.names],
        formPath: [...state.at.formPath, field.name, String(index)],
        labels: [...state.at.labels, textOf(field.label, state), parts.label],
        row: { rows: rows as unknown[], index },
      }
      return walk(parts.fields, row, { ...state, at })
    })
  })

/** A document that another one references. */
export interface Reference {
  readonly to: string
  readonly id: string
}

/** The reference in a value of the form `{ relationTo, value }`. */
export const pair = (value: unknown): Reference[] => {
  if (!isData(value) || typeof value['relationTo'] !== 'string') return []
  const id = idIn(value['value'])
  return id === null ? [] : [{ to: value['relationTo'], id }]
}

/** Every object inside a rich text: its nodes, and the fields of its links and uploads. */
function objectsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isData(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

/** The documents that a place references. */
export function referencesAt({ field, holder, key }: Place): Reference[] {
  const value = holder[key]
  if (field.type === 'richText') return objectsIn(value).flatMap(pair)
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  const { relationTo } = field
  return [value].flat().flatMap((each: unknown): Reference[] => {
    if (Array.isArray(relationTo)) return pair(each)
    const id = idIn(each)
    return id === null ? [] : [{ to: relationTo, id }]
  })
}

/** The addresses that a place links to. */
export function addressesAt({ field, holder, key }: Place): string[] {
  const value = holder[key]
  if (field.type === 'richText') return objectsIn(value).flatMap(({ url }) => (typeof url === 'string' ? [url] : []))
  return field.type === 'text' && typeof value === 'string' ? [value] : []
}
