import {
  APIError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
} from 'payload'

import { isOutage } from './http/overload'
import { sqlState } from './transaction'

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

/** Payload answers 500 to whatever Postgres says; this tells a wrong value (class 22) and an outage from a bug. */
const explainError: CollectionAfterErrorHook = ({ error }) => {
  if (isOutage(error)) return { status: 503, response: { errors: [{ message: 'Temporarily unavailable' }] } }
  if (!sqlState(error)?.startsWith('22')) return undefined
  return { status: 400, response: { errors: [{ message: 'This value cannot be queried' }] } }
}

/** The collection with these limits in front of its own hooks, and without a view of its raw data. */
export const hardenCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  // The tab with the document's JSON, which is nobody's work in the panel.
  admin: { ...collection.admin, hideAPIURL: true },
  hooks: {
    ...collection.hooks,
    beforeOperation: [hardenOperation, ...(collection.hooks?.beforeOperation ?? [])],
    afterError: [explainError, ...(collection.hooks?.afterError ?? [])],
  },
})
