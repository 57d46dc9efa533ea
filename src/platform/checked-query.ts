import { APIError } from 'payload'

import { checkPath, type Queried } from './readable-paths'

/** Conditions inside conditions: each costs a join, and no list of the panel comes near. */
const deepest = 8

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
  if (where !== undefined && where !== null) await checkWhere(where, queried, 0)
}

function namesOf(sort: unknown): string[] {
  if (sort === undefined || sort === null) return []
  const names: unknown[] = [sort]
    .flat()
    .flatMap((each: unknown) => (typeof each === 'string' ? each.split(',') : [each]))
  if (!names.every((name) => typeof name === 'string')) throw malformed('sort')
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

async function checkWhere(where: unknown, queried: Queried, depth: number): Promise<void> {
  if (typeof where !== 'object' || where === null || Array.isArray(where) || depth > deepest) throw malformed('where')
  for (const [path, condition] of Object.entries(where) as [string, unknown][]) {
    if (/^(and|or)$/i.test(path)) {
      // A long list comes as an object with numbers for names.
      const parts: unknown[] = Object.values(condition ?? {})
      for (const part of parts) await checkWhere(part, queried, depth + 1)
      continue
    }
    const [inside] = await checkPath(queried, path)
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
      throw malformed(`where.${path}`)
    for (const [operator, value] of Object.entries(condition) as [string, unknown][]) {
      const isNested = typeof value === 'object' && value !== null && !Array.isArray(value)
      if (!isNested) continue
      if (operator !== 'contains' || !inside) throw malformed(`where.${path}.${operator}`)
      await checkWhere(value, { ...queried, collection: inside.collection }, depth + 1)
    }
  }
}
