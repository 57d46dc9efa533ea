import { ValidationError, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

import { normalizeEmail } from '@/shared/email'
import { malformed, malformedTexts } from '@/shared/malformed-texts'
import { sharedPanel } from '@/shared/shared-panel'

import { shapeProblemsIn } from './document-shape'

/** Fields that are not normalized, because every character of a password matters. */
const secrets = new Set(['password', 'confirm-password'])

type Operation = {
  readonly args: object
  readonly collection: Pick<SanitizedCollectionConfig, 'fields'>
  readonly operation: string
  readonly req: PayloadRequest
}

/** Normalizes text to NFC, and e-mail addresses to the form in which they are compared. */
function normalized(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    if (secrets.has(key)) return value
    return (/^email$|Email$/.test(key) && normalizeEmail(value)) || value.normalize('NFC')
  }
  if (Array.isArray(value)) return value.map((part) => normalized(part, key))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, normalized(part, name)]))
}

/**
 * Checks and normalizes a document from HTTP (JSON, a form or GraphQL) before Payload reads it: text that Postgres
 * cannot store, and values of the wrong shape, are refused by the name of their field; all other text is normalized.
 *
 * @throws ValidationError that names the fields.
 */
export function normalizeDocument({ args, collection, operation, req }: Operation): void {
  if (req.payloadAPI === 'local' || !('data' in args)) return
  const inWords = (message: string) => (message === malformed ? sharedPanel.for(req)('malformed.text') : message)
  refuse(malformedTexts(args.data).map(({ path, message }) => ({ path, message: inWords(message) })))
  if (operation !== 'create' && operation !== 'update') return
  const data = normalized(args.data, '')
  if (typeof data === 'object' && data !== null)
    refuse(shapeProblemsIn(collection.fields, data as Record<string, unknown>))
  Object.assign(args, { data })
}

function refuse(errors: { path: string; message: string }[]): void {
  if (errors.length > 0) throw new ValidationError({ errors })
}
