import type { CollectionAfterOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { panelI18n } from '../panel-languages'
import { singularOf } from '../taken-slug'
import { columnsOf, isUniqueIndex, uniqueFieldOf } from './explain-unique-violation'
import { allOf } from './unique-message'
import { sharedPanel } from '@/shared/shared-panel'

interface BulkError {
  readonly id: unknown
  readonly isPublic: boolean
  readonly message: string
}

interface Bulk {
  readonly docs: readonly { readonly id?: unknown }[]
  readonly errors: readonly BulkError[]
}

const isBulk = (result: unknown): result is Bulk =>
  typeof result === 'object' &&
  result !== null &&
  'errors' in result &&
  Array.isArray(result.errors) &&
  'docs' in result &&
  Array.isArray(result.docs)

const beginnings = Object.values(panelI18n.supportedLanguages).flatMap(({ translations: { error } }) => [
  error.followingFieldsInvalid_one,
  error.followingFieldsInvalid_other,
])

/**
 * The end of Payload's message about a refused document, in any language of the panel: columns if an index refused it,
 * fields if a hook did. Null for other messages.
 */
function refusedNames(message: string): string | null {
  const beginning = beginnings.find((each) => message.startsWith(each))
  return beginning === undefined ? null : message.slice(beginning.length).trim()
}

/**
 * Explains why a unique index refused one of many documents. Postgres then rolls back the changes of all, so none of
 * the others may be reported as changed.
 */
export const explainBulkViolations: CollectionAfterOperationHook = ({ collection, req, result }) => {
  if (!isBulk(result)) return result
  const reasons = result.errors.map((error) => reasonOf(error, { req, config: collection }))
  const notChanged = sharedPanel.for(req)('unique.notChanged')
  if (reasons.every((reason) => reason === null)) return result
  const errors = result.errors.map((error, index) => ({
    ...error,
    isPublic: true,
    message: reasons[index] ?? (refusedNames(error.message) === null ? notChanged : error.message),
  }))
  const undone = result.docs.map(({ id }) => ({ id, isPublic: true, message: notChanged }))
  return { ...result, docs: [], errors: [...errors, ...undone] }
}

interface Place {
  readonly req: PayloadRequest
  readonly config: SanitizedCollectionConfig
}

/** Null when no unique index caused the error. */
function reasonOf({ message }: BulkError, { req, config }: Place): string | null {
  const columns = columnsOf(refusedNames(message) ?? '')
  if (!isUniqueIndex(config, columns)) return null
  const found = columns.flatMap((column) => uniqueFieldOf(config.flattenedFields, { column, shown: req }) ?? [])
  const fields = found.filter(({ path }) => path !== 'store')
  const t = sharedPanel.for(req)
  const thing = singularOf(req, config.slug)
  return fields.length === 0
    ? t('unique.hasOne', { thing })
    : t('unique.sameOfMany', { thing, fields: allOf(fields, req) })
}
