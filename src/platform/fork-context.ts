import { createLocalReq } from 'payload'

import type { Locale } from '@/shared/locales'

import type { SystemContext } from './context'

/**
 * The same context with a request of its own, in `locale` if one is given. A request carries at most one transaction, so
 * work that runs side by side needs one each.
 */
export async function forkContext<T extends SystemContext>(ctx: T, locale?: Locale): Promise<T> {
  return { ...ctx, req: await createLocalReq(locale ? { locale } : {}, ctx.payload) }
}
