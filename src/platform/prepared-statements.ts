import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import { env } from './env'
import { logger } from './logger'
import { perProcess } from './per-process'
import { sqlState } from './transaction'

type Pool = Payload['db']['pool']
type Query = (...args: unknown[]) => unknown

/** How often a statement is sent before it gets a name, how many get one, and of how many others the number is kept. */
const [worthAName, mostNames, mostCounted] = [10, 200, 2000]

/** Characters. Longer statements are made for one occasion, such as a list of many ids. */
const longest = 20_000

/** Postgres plans a named statement once for all values. Words and facets differ too much in how common they are. */
const isPlannedEachTime = /"?search_\w+"?/

/**
 * invalid_sql_statement_name and duplicate_prepared_statement: a pooler gave the connection to others meanwhile.
 * feature_not_supported: a migration changed the type of a column that the statement answers; Postgres then refuses the name
 * for as long as the connection lives, and another try would get a connection like it.
 */
const lostStates = new Set(['26000', '42P05', '0A000'])

interface Statements {
  readonly pools: WeakSet<Pool>
  /** How often each text without a name was sent. */
  readonly counts: Map<string, number>
  readonly names: Map<string, string>
  isOff: boolean
}

// Every bundle asks for its Payload, and all get the same pool.
const statements = perProcess<Statements>('prepared-statements', () => ({
  pools: new WeakSet(),
  counts: new Map(),
  names: new Map(),
  isOff: false,
}))

/**
 * Gives the statements that this process sends often a name, so that Postgres parses and plans each once for a connection.
 * The name is a hash of the text. Off with PREPARED_STATEMENTS=off, and for good when a pooler turns out not to know them.
 */
export function prepareStatements(pool: Pool): void {
  if (env().PREPARED_STATEMENTS === 'off' || statements.pools.has(pool)) return
  statements.pools.add(pool)
  const prepared = new WeakSet()
  pool.on('acquire', (client) => {
    if (prepared.has(client)) return
    prepared.add(client)
    // The original has many signatures; all that matters here are the statement and its values.
    const original = Reflect.get(client, 'query') as Query
    const query = (...args: unknown[]): unknown => watched(Reflect.apply(original, client, heard(named(args))))
    Object.defineProperty(client, 'query', { value: query, configurable: true, writable: true })
  })
}

/** The same call, with the name of its statement if that has one. */
function named(args: unknown[]): unknown[] {
  const [statement, values, ...rest] = args
  if (statements.isOff || !Array.isArray(values) || values.length === 0) return args
  if (typeof statement === 'string') {
    const name = nameOf(statement)
    return name === null ? args : [{ text: statement, name }, values, ...rest]
  }
  if (typeof statement !== 'object' || statement === null || 'submit' in statement) return args
  if (!('text' in statement) || typeof statement.text !== 'string') return args
  if ('name' in statement && statement.name !== undefined) return args
  const name = nameOf(statement.text)
  return name === null ? args : [{ ...statement, name }, values, ...rest]
}

function nameOf(text: string): string | null {
  const { counts, names } = statements
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames || text.length > longest || isPlannedEachTime.test(text)) return null
  const count = (counts.get(text) ?? 0) + 1
  if (count < worthAName) {
    // Counting begins again, so that statements which are never repeated do not fill the memory.
    if (counts.size >= mostCounted) counts.clear()
    counts.set(text, count)
    return null
  }
  counts.delete(text)
  const name = `fm_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

/** The same call, whose callback, if it has one as the pool's own calls do, notices a lost name. */
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

/** Stops giving names once a statement's name was lost. Those who sent it in a transaction try again. */
function noticeLoss(error: unknown): void {
  if (statements.isOff || !lostStates.has(sqlState(error) ?? '')) return
  statements.isOff = true
  logger.warn({ err: error }, 'prepared statements are lost between transactions: turned off, see PREPARED_STATEMENTS')
}
