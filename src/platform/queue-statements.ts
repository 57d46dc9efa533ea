import type { Payload } from 'payload'

import { perProcess } from './per-process'

type Pool = Pick<Payload['db']['pool'], 'on'>
type Query = (...args: unknown[]) => unknown

// All bundles use the same pool.
const pools = perProcess('queued-pools', () => new WeakSet<Pool>())

/**
 * Sends the statements of each connection one after the other, in the order of the calls. Payload runs hooks and
 * relations in parallel on the one connection of a transaction: pg 8 queues such statements itself and warns, pg 9
 * will refuse them. Calls with a callback are sent at once: those are the pool's own, which has a connection for each.
 */
export function queueStatements(pool: Pool): void {
  if (pools.has(pool)) return
  pools.add(pool)
  const queued = new WeakSet()
  pool.on('acquire', (client) => {
    if (queued.has(client)) return
    queued.add(client)
    // The cast is safe: the original has many signatures, and each call is passed on as it is.
    const original = Reflect.get(client, 'query') as Query
    const query = inOrder((...args) => Reflect.apply(original, client, args))
    Object.defineProperty(client, 'query', { value: query, configurable: true, writable: true })
  })
}

function inOrder(send: Query): Query {
  /** Resolves when the last statement has been answered; null when there is none. */
  let last: Promise<void> | null = null
  return (...args) => {
    if (typeof args.at(-1) === 'function') return send(...args)
    const answer = last ? last.then(() => send(...args)) : send(...args)
    if (!(answer instanceof Promise)) return answer
    const end = () => {
      if (last === ended) last = null
    }
    const ended: Promise<void> = answer.then(end, end)
    last = ended
    return answer
  }
}
