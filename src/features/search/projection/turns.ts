const last = new Map<string, Promise<unknown>>()

/**
 * Runs work with the same key one after the other in this process, so that only one connection to the database waits for the
 * lock that all of it takes.
 */
export async function inTurnOf<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve()
  const turn = before.then(work)
  const settled = turn.catch(() => undefined)
  last.set(key, settled)
  try {
    return await turn
  } finally {
    if (last.get(key) === settled) last.delete(key)
  }
}
