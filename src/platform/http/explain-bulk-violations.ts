import type { CollectionAfterOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

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

/** Payload's message about a refused document: it lists columns if an index refused it, fields if a hook did. */
const refusal = /^The following fields? (?:is|are) invalid: (.+)$/

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
    message: reasons[index] ?? (refusal.test(error.message) ? error.message : notChanged),
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
  const columns = columnsOf(refusal.exec(message)?.[1] ?? '')
  if (!isUniqueIndex(config, columns)) return null
  const found = columns.flatMap((column) => uniqueFieldOf(config.flattenedFields, { column, shown: req }) ?? [])
  const fields = found.filter(({ path }) => path !== 'store')
  const t = sharedPanel.for(req)
  const thing = singularOf(req, config.slug)
  return fields.length === 0
    ? t('unique.hasOne', { thing })
    : t('unique.sameOfMany', { thing, fields: allOf(fields, req) })
}
