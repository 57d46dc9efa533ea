import { env } from '@/platform/env'

import { isSameSite, isUnsafe } from './same-site'

/** Whether another site makes a call of the panel's, which only a page of the panel may. */
export const isForeign = (request: Request): boolean => {
  const { NEXT_PUBLIC_SERVER_URL: origin } = env()
  return isUnsafe(request.method) && !isSameSite(request.headers, { origin: new URL(origin).origin, domains: [] })
}
