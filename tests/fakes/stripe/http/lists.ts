import type { FormHash } from './form.ts'
import { invalidParameter, noSuch } from './errors.ts'
import { isHash } from './form.ts'
import { readInteger, readString } from './params.ts'

export interface ListAnswer<T> {
  object: 'list'
  url: string
  has_more: boolean
  data: T[]
}

/** Parameters that every list takes, besides its own filters. */
export const LIST_PARAMS = ['limit', 'starting_after', 'ending_before', 'created'] as const

/**
 * A page of a list as Stripe pages: newest first, `limit` 1 to 100 (10), `starting_after` or `ending_before` an id,
 * `created` a time in seconds or a range `created[gte]`.
 * `items` come oldest first, the way they are stored.
 */
export function listPage<T extends { id: string; created: number }>(
  url: string,
  items: Iterable<T>,
  params: FormHash,
): ListAnswer<T> {
  const limit = readInteger(params, 'limit') ?? 10
  if (limit < 1 || limit > 100) throw invalidParameter('Invalid limit: must be between 1 and 100', 'limit')
  const isInRange = createdFilter(params)
  const newestFirst = [...items].reverse().filter((item) => isInRange(item.created))
  const after = readString(params, 'starting_after')
  const before = readString(params, 'ending_before')
  if (after !== undefined) {
    const start = positionOf(newestFirst, after, 'starting_after') + 1
    return page(url, newestFirst.slice(start, start + limit), start + limit < newestFirst.length)
  }
  if (before !== undefined) {
    const end = positionOf(newestFirst, before, 'ending_before')
    return page(url, newestFirst.slice(Math.max(0, end - limit), end), end - limit > 0)
  }
  return page(url, newestFirst.slice(0, limit), limit < newestFirst.length)
}

function page<T>(url: string, data: T[], hasMore: boolean): ListAnswer<T> {
  return { object: 'list', url, has_more: hasMore, data }
}

function positionOf(items: { id: string }[], id: string, param: string): number {
  const position = items.findIndex((item) => item.id === id)
  if (position < 0) throw noSuch('object', id, param)
  return position
}

function createdFilter(params: FormHash): (created: number) => boolean {
  const sent = params.created
  if (sent === undefined) return () => true
  if (!isHash(sent)) {
    const exact = readInteger(params, 'created')
    return (created) => created === exact
  }
  const gt = readInteger(sent, 'gt') ?? -Infinity
  const gte = readInteger(sent, 'gte') ?? -Infinity
  const lt = readInteger(sent, 'lt') ?? Infinity
  const lte = readInteger(sent, 'lte') ?? Infinity
  return (created) => created > gt && created >= gte && created < lt && created <= lte
}
