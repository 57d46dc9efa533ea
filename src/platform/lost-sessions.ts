import { perProcess } from './per-process'

const lost = perProcess('lost-sessions', () => new WeakSet<Headers>())

/** Remembers of a request that nobody could tell whose session it has: the database was away. */
export function noteLostSession(headers: Headers): void {
  lost.add(headers)
}

/** Whether that was so. Payload takes such a request for nobody's, and would say that nobody may do what is asked. */
export const hasLostSession = ({ headers }: Request): boolean => lost.has(headers)
