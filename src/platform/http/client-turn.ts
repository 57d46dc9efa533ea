import type { SystemContext } from '@/platform/context'
import { takeTurn, type RateLimited, type RateLimitName } from '@/platform/rate-limits'
import type { Result } from '@/shared/result'

import { clientKey } from './client-address'

/**
 * Counts a call of a server action under the same key as a call of the API, so that a client cannot use both limits.
 */
export const takeClientTurn = (ctx: SystemContext, limit: RateLimitName): Promise<Result<null, RateLimited>> =>
  takeTurn(limit, clientKey(new Headers(ctx.req.headers)))
