import { perProcess } from './per-process'

const lost = perProcess('lost-sessions', () => new WeakSet<Headers>())

/** Records that the session of a request could not be read because the database was not available. */
export function noteLostSession(headers: Headers): void {
  lost.add(headers)
}

/** Whether the session could not be read. Payload treats such a request as not signed in and would answer 403. */
export const hasLostSession = ({ headers }: Request): boolean => lost.has(headers)
