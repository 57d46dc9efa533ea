import { createLocalReq } from 'payload'

import type { SystemContext } from './context'

/**
 * The same context with a request of its own. A request carries at most one transaction, so work that runs side by side
 * needs one each.
 */
export async function forkContext<T extends SystemContext>(ctx: T): Promise<T> {
  return { ...ctx, req: await createLocalReq({}, ctx.payload) }
}
