import { env } from '@/platform/env'

import { isSameSite, isUnsafe } from './same-site'

/** Whether a page of another site sent a call that only pages of the panel may send. */
export const isForeign = (request: Request): boolean => {
  const { NEXT_PUBLIC_SERVER_URL: origin } = env()
  return isUnsafe(request.method) && !isSameSite(request.headers, { origin: new URL(origin).origin, domains: [] })
}
