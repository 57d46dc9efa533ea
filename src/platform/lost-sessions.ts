// The panel's configuration and each route are bundled apart.
const holder = globalThis as typeof globalThis & { flowMastersLostSessions?: WeakSet<Headers> }
const lost = (holder.flowMastersLostSessions ??= new WeakSet())

/** Remembers of a request that nobody could tell whose session it has: the database was away. */
export function noteLostSession(headers: Headers): void {
  lost.add(headers)
}

/** Whether that was so. Payload takes such a request for nobody's, and would say that nobody may do what is asked. */
export const hasLostSession = ({ headers }: Request): boolean => lost.has(headers)
