import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'

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

const isSecretPath = (path: string): boolean => path.split(/[.-]/).some((part) => secrets.has(part))

function mentionsSecret(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(mentionsSecret)
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => isSecretPath(key) || mentionsSecret(value))
}

function clampLimit(limit: unknown): number | undefined {
  if (typeof limit !== 'number') return undefined
  return Number.isFinite(limit) && limit > 0 ? Math.min(Math.trunc(limit), mostDocuments) : mostDocuments
}

type OperationArgs = {
  limit?: number
  depth?: number
  pagination?: boolean
  where?: unknown
  sort?: string | string[]
}

/** Whatever comes over HTTP, by REST or by GraphQL, is cut down here; the Local API of use cases is not touched. */
const hardenOperation: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.payloadAPI === 'local') return args
  const given = args as OperationArgs
  const sorts = [given.sort ?? []].flat()
  if (mentionsSecret(given.where) || sorts.some((sort) => isSecretPath(sort.replace(/^-/, '')))) {
    throw new APIError('This field cannot be queried', 400, null, true)
  }
  const limit = clampLimit(given.limit) ?? (given.pagination === false ? mostDocuments : undefined)
  return Object.assign(args, {
    ...(limit === undefined ? {} : { limit }),
    ...(typeof given.depth === 'number' ? { depth: Math.min(Math.max(0, given.depth), deepest) } : {}),
  })
}

/** The collection with these limits in front of its own hooks. */
export const hardenCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [hardenOperation, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
