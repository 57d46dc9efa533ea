import type {
  AfterErrorHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  ValidationError,
} from 'payload'

import { isNamed } from '@/shared/is-named'

import { singularOf } from '../taken-slug'
import { uniqueMessage, type UniqueField } from './unique-message'
import { inSentence, type InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

interface Named {
  readonly collection?: string
  readonly errors: readonly { readonly path?: string | null; readonly tableName?: string }[]
}

export const columnsOf = (path: string): string[] => path.split(',').map((column) => column.trim())

/** Payload's form of SQLSTATE 23505: the path is the columns of the index, such as `store_id, slug`. */
function violationOf(error: Error): { readonly collection: string; readonly columns: readonly string[] } | null {
  const original: unknown = 'originalError' in error ? error.originalError : error
  if (!isNamed<ValidationError>(original, 'ValidationError')) return null
  const { collection, errors } = original.data as Named
  const [first] = errors
  if (collection === undefined || first?.tableName === undefined) return null
  return { collection, columns: columnsOf(first.path ?? '') }
}

/** `option_values` and `optionValues` are the same field; a relation’s column ends in `_id`. */
const plain = (name: string): string => name.replaceAll('_', '').toLowerCase()

interface Column {
  readonly column: string
  readonly shown: InPanelLanguage
}

/** The field that a column of a unique index belongs to, or null. */
export function uniqueFieldOf(fields: readonly FlattenedField[], { column, shown }: Column): UniqueField | null {
  const field = fields.find(({ name }) => [plain(name), plain(`${name}_id`)].includes(plain(column)))
  if (!field) return null
  // The panel calls a slug the address of a page.
  const label = field.name === 'slug' ? sharedPanel.label('unique.address') : 'label' in field && field.label
  return { path: field.name, label: inSentence(label, shown) ?? field.name }
}

/** The columns of a field in a unique index, as {@link plain} names. */
const columnOf = (fields: readonly FlattenedField[], name: string): string => {
  const field = fields.find((each) => each.name === name)
  return plain(field?.type === 'relationship' || field?.type === 'upload' ? `${name}_id` : name)
}

/** Whether a unique index of the collection has exactly these columns. Errors of hooks name fields, not columns. */
export function isUniqueIndex(
  { flattenedFields, indexes }: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'indexes'>,
  columns: readonly string[],
): boolean {
  const own = flattenedFields.flatMap((field) => ('unique' in field && field.unique ? [[field.name]] : []))
  const unique = [...indexes.flatMap(({ fields, unique: isOne }) => (isOne ? [fields] : [])), ...own]
  const wanted = columns.map(plain).toSorted().join()
  return unique.some(
    (fields) =>
      fields
        .map((name) => columnOf(flattenedFields, name))
        .toSorted()
        .join() === wanted,
  )
}

function valueOf({ data }: PayloadRequest, path: string | undefined): string | undefined {
  const value: unknown = path === undefined ? undefined : data?.[path]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * Explains which value of which field is in use when a unique index of Postgres refused a document: for GraphQL and for
 * REST, which the panel uses to show the message beside the field.
 */
export const explainUniqueViolation: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const violation = violationOf(error)
  if (!violation) return undefined
  const entry = Object.values(req.payload.collections).find(({ config }) => config.slug === violation.collection)
  if (!entry) return undefined
  const { config } = entry
  const found = violation.columns.flatMap(
    (column) => uniqueFieldOf(config.flattenedFields, { column, shown: req }) ?? [],
  )
  const fields = found.filter(({ path }) => path !== 'store')
  const violated = {
    singular: singularOf(req, config.slug),
    isPerStore: found.length > fields.length,
    fields,
    value: valueOf(req, fields[0]?.path),
  }
  const { path, message } = uniqueMessage(violated, req)
  const data = { collection: config.slug, errors: [{ path, message }] }
  if (graphqlResult)
    return { graphqlResult: { ...graphqlResult, message, extensions: { ...graphqlResult.extensions, data } } }
  return { status: 400, response: { errors: [{ name: 'ValidationError', data, message }] } }
}
