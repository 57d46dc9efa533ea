import { APIError } from 'payload'

import { checkPath, type Queried } from './readable-paths'

/** The most levels of nested conditions: each level may cost a join, and the panel's own lists need far fewer. */
const deepest = 8

/** The most conditions of one query (a list of ids counts as one), and the most characters of a text to search for. */
const mostConditions = 200
const longestText = 1000

const malformed = (path: string) =>
  new APIError('This is not a query', 400, { errors: [{ path, message: 'Not a query' }] }, true)

/**
 * Checks every field that a call compares or sorts by: it must be one that the requester may read.
 *
 * @throws APIError 400 that names what cannot be queried.
 */
export async function checkQuery(
  { sort, where }: { readonly sort?: unknown; readonly where?: unknown },
  queried: Queried,
): Promise<void> {
  for (const path of namesOf(sort)) {
    await checkPath(queried, path.replace(/^-/, ''))
  }
  if (where === undefined || where === null) return
  requireModest(where)
  await checkWhere(where, queried, 0)
}

function namesOf(sort: unknown): string[] {
  if (sort === undefined || sort === null) return []
  const names: unknown[] = [sort]
    .flat()
    .flatMap((each: unknown) => (typeof each === 'string' ? each.split(',') : [each]))
  if (!names.every((name) => typeof name === 'string')) throw malformed('sort')
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

/**
 * Refuses queries that would keep the server busy for long. A loop, not recursion: a deep query must not overflow the
 * stack.
 */
function requireModest(where: unknown): void {
  const open: unknown[] = [where]
  for (let conditions = 0, at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue
    for (const [name, value] of Object.entries(at) as [string, unknown][]) {
      const isSearch = name === 'like' || name === 'contains' || name === 'not_like'
      if (isSearch && typeof value === 'string' && value.length > longestText) throw malformed(`where.${name}`)
      const isList = Array.isArray(value) && !/^(and|or)$/i.test(name)
      if (typeof value !== 'object' || value === null || isList) continue
      conditions += 1
      if (conditions > 3 * mostConditions) throw malformed('where')
      open.push(value)
    }
  }
}

async function checkWhere(where: unknown, queried: Queried, depth: number): Promise<void> {
  if (typeof where !== 'object' || where === null || Array.isArray(where) || depth > deepest) throw malformed('where')
  for (const [path, condition] of Object.entries(where) as [string, unknown][]) {
    if (/^(and|or)$/i.test(path)) {
      // qs parses a long list as an object whose keys are numbers.
      const parts: unknown[] = Object.values(condition ?? {})
      for (const part of parts) await checkWhere(part, queried, depth + 1)
      continue
    }
    const end = await checkPath(queried, path)
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
      throw malformed(`where.${path}`)
    for (const [operator, value] of Object.entries(condition) as [string, unknown][]) {
      if (!isPlainObject(value)) continue
      const [inside] = operator === 'contains' ? await end.inside() : []
      if (!inside) throw malformed(`where.${path}.${operator}`)
      await checkWhere(value, { ...queried, collection: inside.collection }, depth + 1)
    }
  }
}

/** False for dates as well, which the panel compares with. */
const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)
