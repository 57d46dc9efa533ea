import { createLocalReq } from 'payload'

import type { Locale } from '@/shared/locales'

import type { SystemContext } from './context'

/**
 * The same context with a new request, in `locale` if one is given. A request holds at most one transaction, so
 * concurrent work needs a request each.
 */
export async function forkContext<T extends SystemContext>(ctx: T, locale?: Locale): Promise<T> {
  return { ...ctx, req: await createLocalReq(locale ? { locale } : {}, ctx.payload) }
}
