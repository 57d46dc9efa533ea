import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { env } from './env'
import { logger } from './logger'
import { perProcess } from './per-process'
import { sqlState } from './transaction'

export type Pool = Payload['db']['pool']
type Query = (...args: unknown[]) => unknown

/** How often a statement is sent before it gets a name, the most names, and the most statements that are counted. */
const [worthAName, mostNames, mostCounted] = [10, 250, 2000]

/** Characters. Longer statements are rarely repeated, such as those with a list of many ids. */
const longest = 20_000

/**
 * Postgres plans a named statement once for all values; the frequencies of words and facets differ too much for that.
 */
const isPlannedEachTime = /"?search_\w+"?/

/**
 * invalid_sql_statement_name and duplicate_prepared_statement: a pooler gave the connection to other clients meanwhile.
 * feature_not_supported: a migration changed the type of a column that the statement returns; Postgres then refuses the
 * name for the life of the connection, and a retry would probably get another connection with the same problem.
 */
const lostStates = new Set(['26000', '42P05', '0A000'])

interface Options {
  /** Names also what is sent with an empty list of values, except with a semicolon: Postgres cannot prepare several statements in one. */
  readonly withoutValues?: boolean
}

interface Statements {
  readonly pools: WeakSet<Pool>
  /** How often each statement without a name was sent. */
  readonly counts: Map<string, number>
  readonly names: Map<string, string>
  isOff: boolean
}

// All bundles use the same pool.
const statements = perProcess<Statements>('prepared-statements', () => ({
  pools: new WeakSet(),
  counts: new Map(),
  names: new Map(),
  isOff: false,
}))

/**
 * Names the statements that this process sends often, so that Postgres parses and plans each once per connection. The
 * name is a hash of the text. Off with PREPARED_STATEMENTS=off, and turned off until a restart when a pooler does not support
 * names.
 */
export function prepareStatements(pool: Pool, { withoutValues = false }: Options = {}): void {
  if (env().PREPARED_STATEMENTS === 'off' || statements.pools.has(pool)) return
  statements.pools.add(pool)
  const prepared = new WeakSet()
  pool.on('acquire', (client) => {
    if (prepared.has(client)) return
    prepared.add(client)
    // The cast is safe: the original has many signatures, and only the statement and its values matter here.
    const original = Reflect.get(client, 'query') as Query
    const query = (...args: unknown[]): unknown =>
      watched(Reflect.apply(original, client, heard(named(args, withoutValues))))
    Object.defineProperty(client, 'query', { value: query, configurable: true, writable: true })
  })
}

/** The same call, with a name if its statement has one. */
function named(args: unknown[], withoutValues: boolean): unknown[] {
  const [statement, values, ...rest] = args
  if (statements.isOff || !Array.isArray(values)) return args
  const query = typeof statement === 'string' ? { text: statement } : statement
  if (!isUnnamed(query)) return args
  if (values.length === 0 && (!withoutValues || query.text.includes(';'))) return args
  const name = nameOf(query.text)
  return name === null ? args : [{ ...query, name }, values, ...rest]
}

/** Whether it is a statement, not a cursor or a stream, that nobody has named. */
const isUnnamed = (query: unknown): query is { readonly text: string } =>
  typeof query === 'object' &&
  query !== null &&
  !('submit' in query) &&
  'text' in query &&
  typeof query.text === 'string' &&
  (!('name' in query) || query.name === undefined)

function nameOf(text: string): string | null {
  const { counts, names } = statements
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames || text.length > longest || isPlannedEachTime.test(text)) return null
  const count = (counts.get(text) ?? 0) + 1
  if (count < worthAName) {
    // Resets all counts, so that statements that are never repeated do not fill the memory.
    if (counts.size >= mostCounted) counts.clear()
    counts.set(text, count)
    return null
  }
  counts.delete(text)
  const name = `fm_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

/** The same call with a callback, if it has one as the pool's own calls do, that detects a lost name. */
function heard(args: unknown[]): unknown[] {
  const callback = args.at(-1)
  if (typeof callback !== 'function') return args
  const hear = (error: unknown, ...rest: unknown[]): unknown => {
    noticeLoss(error)
    return Reflect.apply(callback, undefined, [error, ...rest]) as unknown
  }
  return [...args.slice(0, -1), hear]
}

function watched(result: unknown): unknown {
  if (result instanceof Promise) result.catch(noticeLoss)
  return result
}

/** Stops naming statements once a name was lost. The transaction in which it was lost is retried (transaction.ts). */
function noticeLoss(error: unknown): void {
  if (statements.isOff || !lostStates.has(sqlState(error) ?? '')) return
  statements.isOff = true
  logger.warn({ err: error }, 'prepared statements are lost between transactions: turned off, see PREPARED_STATEMENTS')
}
