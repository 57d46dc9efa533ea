import { APIError, type CollectionBeforeOperationHook, type CollectionConfig, type PayloadRequest } from 'payload'

/** The most documents that one call over HTTP reads; `limit=0` means all of them to Payload. */
const mostDocuments = 100

/** Relations that one call over HTTP may follow, one inside the other. */
const deepest = 3

/** Fields of accounts that nobody may compare with or sort by: each comparison would tell a bit of them. */
const secrets = new Set([
  'hash',
  'salt',
  'password',
  'sessions',
  'apiKey',
  'apiKeyIndex',
  'resetPasswordToken',
  'resetPasswordExpiration',
  '_verificationToken',
  'loginAttempts',
  'lockUntil',
])

/** Of points on a map, which no field here is; Payload fails on them. */
const geometry = new Set(['near', 'within', 'intersects'])

const isSecretPath = (path: string): boolean => path.split(/[.-]/).some((part) => secrets.has(part))

function isRefused(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(isRefused)
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => isSecretPath(key) || geometry.has(key) || isRefused(value))
}

function clampLimit(limit: unknown): number | undefined {
  if (typeof limit !== 'number') return undefined
  return Number.isFinite(limit) && limit > 0 ? Math.min(Math.trunc(limit), mostDocuments) : mostDocuments
}

/** Pages further on than anybody turns; what is no number is the first one. */
const lastPage = 1_000_000

const clampPage = (page: number): number => (Number.isNaN(page) ? 1 : Math.min(Math.max(1, Math.trunc(page)), lastPage))

type OperationArgs = {
  limit?: number
  page?: number
  depth?: number
  pagination?: boolean
  where?: unknown
  sort?: string | string[]
}

/**
 * Whatever comes over HTTP, by REST or by GraphQL, is cut down here; the Local API of use cases is not touched, nor is
 * what code asks on its own account during a request, as Payload does for the owner of an API key.
 */
const hardenOperation: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (req.payloadAPI === 'local' || overrideAccess === true) return args
  const given = args as OperationArgs
  const sorts = [given.sort ?? []].flat()
  const isQuery = given.where == null || typeof given.where === 'object'
  if (!isQuery || isRefused(given.where) || sorts.some((sort) => isSecretPath(sort.replace(/^-/, '')))) {
    throw new APIError('This field cannot be queried', 400, null, true)
  }
  const limit = clampLimit(given.limit) ?? (given.pagination === false ? mostDocuments : undefined)
  return Object.assign(args, {
    ...(limit === undefined ? {} : { limit }),
    ...(typeof given.page === 'number' ? { page: clampPage(given.page) } : {}),
    ...(typeof given.depth === 'number' ? { depth: Math.min(Math.max(0, given.depth), deepest) } : {}),
  })
}

const isDocument = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)

type Operation = { readonly args: object; readonly operation: string; readonly req: PayloadRequest }

/** A form without `_payload`, or with something in it that is no object, would end as a TypeError inside Payload. */
const requireDocument = ({ args, operation, req }: Operation): void => {
  if (req.payloadAPI === 'local' || (operation !== 'create' && operation !== 'update')) return
  if (!('data' in args) || !isDocument(args.data)) throw new APIError('The body holds no JSON object', 400, null, true)
}

/** The collection with these limits in front of its own hooks, and without a view of its raw data. */
export const hardenCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  // The tab with the document's JSON, which is nobody's work in the panel.
  admin: { ...collection.admin, hideAPIURL: true },
  hooks: {
    ...collection.hooks,
    beforeOperation: [requireDocument, hardenOperation, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
