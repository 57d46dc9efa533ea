import {
  APIError,
  Forbidden,
  ValidationError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

import { locales } from '@/shared/locales'
import { sharedPanel } from '@/shared/shared-panel'

import { emptyBlankTexts } from './blank-texts'
import { checkQuery } from './checked-query'
import { checkPath, type Queried } from './readable-paths'
import { explainBulkViolations } from './http/explain-bulk-violations'
import { normalizeDocument } from './typed-documents'

/** The most documents that one call over HTTP reads; Payload takes `limit=0` as all of them. */
const mostDocuments = 100

/** The most levels of relations that one call over HTTP may load. */
const deepest = 3

const isWrite = ({ operation }: { readonly operation: string }): boolean =>
  ['create', 'update', 'delete', 'restoreVersion'].includes(operation)

/** The highest page of a list. */
const lastPage = 1_000_000

interface Window {
  limit?: unknown
  page?: unknown
}

/** Refuses a value that is not a number, by its name: Payload would read it as no limit. */
function numberOf(value: unknown, path: string): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && !Number.isNaN(value)) return value
  throw new APIError(`${path} must be one number`, 400, { errors: [{ path, message: 'One number' }] }, true)
}

/** `limit` and `page` within their bounds; `path` names them in a refusal. */
function clampWindow({ limit, page }: Window, path = ''): { limit?: number; page?: number } {
  const wanted = numberOf(limit, `${path}limit`)
  const turned = numberOf(page, `${path}page`)
  return {
    ...(wanted === undefined
      ? {}
      : {
          limit:
            Number.isFinite(wanted) && wanted > 0
              ? Math.max(1, Math.min(Math.trunc(wanted), mostDocuments))
              : mostDocuments,
        }),
    ...(turned === undefined ? {} : { page: Math.min(Math.max(1, Math.trunc(turned)), lastPage) }),
  }
}

interface Query extends Window {
  sort?: unknown
  where?: unknown
}

interface OperationArgs extends Query {
  depth?: unknown
  pagination?: boolean
  joins?: unknown
  /** Set when Payload loads the relations of documents that it has found, all of them in one query. */
  currentDepth?: number
}

/**
 * Restricts calls on behalf of a person (REST, GraphQL, pages of the panel) to filters and sorting by fields that the
 * person may read, and bounds their size over HTTP. Calls of use cases (`overrideAccess`) are not changed.
 */
const hardenOperation: CollectionBeforeOperationHook = async (call) => {
  const { args, collection, overrideAccess, req } = call
  if (overrideAccess === true) return args
  const given = args as OperationArgs
  const queried: Queried = { req, collection }
  await checkQuery(given, queried)
  if (req.payloadAPI === 'local') return args
  refuseEveryLanguage(call)
  const joins = await hardenJoins(given.joins, queried)
  const window = clampWindow(given)
  const depth = numberOf(given.depth, 'depth')
  return Object.assign(args, {
    // Hooks after a write need the whole document, as to invalidate a page or to delete a stock level.
    ...(isWrite(call) ? { select: undefined } : {}),
    ...(given.pagination === false && given.currentDepth === undefined ? { limit: mostDocuments } : {}),
    ...window,
    ...(depth === undefined ? {} : { depth: Math.min(Math.max(0, Math.trunc(depth)), deepest) }),
    ...(joins === undefined ? {} : { joins }),
  })
}

/**
 * Payload does not validate localized fields of a write in all languages, whose value is an object instead of a text.
 */
function refuseEveryLanguage({ operation, req }: Pick<Operation, 'operation' | 'req'>): void {
  if (req.locale !== 'all' || (operation !== 'create' && operation !== 'update')) return
  const errors = [{ path: 'locale', message: `One of ${locales.join(', ')}` }]
  throw new APIError('locale must be one language, because each is written separately', 400, { errors }, true)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Bounds the lists inside documents, such as `joins[variants][limit]=0`. */
async function hardenJoins(joins: unknown, queried: Queried): Promise<Record<string, unknown> | undefined> {
  if (!isObject(joins)) return undefined
  const entries = Object.entries(joins).map(async ([name, join]) => {
    if (!isObject(join)) return [name, join] as const
    const [inside] = await (await checkPath(queried, name)).inside()
    if (inside) await checkQuery(join, { req: queried.req, collection: inside.collection })
    return [name, { ...join, ...clampWindow(join, `joins.${name}.`) }] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

type Operation = {
  readonly args: object
  readonly collection: Pick<SanitizedCollectionConfig, 'access'> & { readonly upload?: unknown }
  readonly operation: string
  readonly req: PayloadRequest
}

/**
 * Refuses a form whose field `_payload` is missing or is not an object, and a new upload without its file: Payload
 * fails on them with a TypeError. Checks access before a file is examined, because that uses one core for seconds.
 */
const requireDocument = async ({ args, collection, operation, req }: Operation): Promise<void> => {
  if (req.payloadAPI === 'local' || (operation !== 'create' && operation !== 'update')) return
  if (!('data' in args) || !isObject(args.data)) throw new APIError('The body must be a JSON object', 400, null, true)
  if (!collection.upload) return
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined
  const isMissing = operation === 'create' && !isCopy && !req.file
  if (!isMissing && !req.file) return
  const isAllowed = await collection.access[operation]({ req, data: args.data })
  if (req.file && !isAllowed) throw new Forbidden(req.t)
  if (isMissing && isAllowed) {
    throw new ValidationError({
      errors: [{ path: 'file', message: sharedPanel.for(req)('refused.file') }],
    })
  }
}

/**
 * Sets the same limits on collections that Payload adds itself, such as the panel's preferences. Call it after its
 * start.
 */
export function hardenOwnCollections({ config }: Payload): void {
  for (const { slug, hooks } of config.collections) {
    if (slug.startsWith('payload-')) hooks.beforeOperation.unshift(normalizeDocument, requireDocument, hardenOperation)
  }
}

/**
 * The collection with these limits before its own hooks, without blank texts, and without the panel's view of raw data.
 */
export const hardenCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: emptyBlankTexts(collection.fields),
  // Hides the tab with the document's JSON, which no member of staff needs.
  admin: { ...collection.admin, hideAPIURL: true },
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      normalizeDocument,
      requireDocument,
      hardenOperation,
      ...(collection.hooks?.beforeOperation ?? []),
    ],
    afterOperation: [...(collection.hooks?.afterOperation ?? []), explainBulkViolations],
  },
})
