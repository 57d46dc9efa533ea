import type { PayloadRequest } from 'payload'

/**
 * Does work after all earlier work of the same request. Payload changes many documents concurrently and independently;
 * decisions that depend on the others, such as a SKU that two of them contain, must be made one after the other.
 */
export function inTurn<T>({ context }: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const before: unknown = context['lastInTurn']
  const mine = Promise.resolve(before).then(work)
  context['lastInTurn'] = mine.catch(() => undefined)
  return mine
}
