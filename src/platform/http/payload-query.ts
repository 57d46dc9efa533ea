import { parse } from 'qs-esm'
import { z } from 'zod'

import { parseWith } from './parse'
import type { FieldError } from './problem'

/** Payload's own options, so that a check reads the query as Payload will, also `[limit]`, `limit[]` and `%6Cimit`. */
const likePayload = { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true }

/**
 * Payload reads `limit=abc` as no limit and returns all rows. harden-collection.ts later clamps numbers to their range.
 */
const number = z
  .string('One number')
  .refine((text) => text.trim() !== '' && Number.isFinite(Number(text)), 'One number')

const word = z.string('One word').max(40, 'One word')

const sort = z.union([z.string(), z.array(z.string())], 'Names of fields')

/** Operators for points on a map. No field here is one, and Payload fails on them with 500. */
const geometry = new Set(['near', 'within', 'intersects'])

const hasGeometry = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => geometry.has(key) || hasGeometry(inner))

const object = z.record(z.string(), z.unknown(), 'An object')

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const json = z.string('A JSON object').refine((text) => object.safeParse(fromJson(text)).success, 'A JSON object')

const where = z
  .union([object, json], 'Not a query')
  .refine((value) => !hasGeometry(typeof value === 'string' ? fromJson(value) : value), 'Not a query')

const join = z.union(
  [
    z.literal('false'),
    z.object({
      limit: number.optional(),
      page: number.optional(),
      count: word.optional(),
      sort: z.string('Name of a field').optional(),
      where: where.optional(),
    }),
  ],
  'An object with limit, page, count, sort or where',
)

/** The parameters that Payload itself reads. Others belong to the endpoints of features, which parse their own. */
const querySchema = z.object({
  limit: number.optional(),
  page: number.optional(),
  depth: number.optional(),
  draft: word.optional(),
  autosave: word.optional(),
  trash: word.optional(),
  pagination: word.optional(),
  overrideLock: word.optional(),
  flattenLocales: word.optional(),
  publishAllLocales: word.optional(),
  unpublishAllLocales: word.optional(),
  publishSpecificLocale: word.optional(),
  locale: word.optional(),
  fallbackLocale: z.union([word, z.array(word)]).optional(),
  'fallback-locale': word.optional(),
  allSessions: word.optional(),
  sort: sort.optional(),
  where: where.optional(),
  select: object.optional(),
  populate: z.record(z.string(), object, 'An object of objects').optional(),
  joins: z.record(z.string(), join, 'An object of objects').optional(),
  data: json.optional(),
})

/** What is wrong with the query of a call of Payload's REST API, by parameter; empty when it is valid. */
export function queryErrors(search: string): readonly FieldError[] {
  const checked = parseWith(querySchema, parse(search, likePayload))
  return checked.ok ? [] : checked.errors
}
