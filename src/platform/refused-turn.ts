import { AsyncLocalStorage } from 'node:async_hooks'

import { perProcess } from './per-process'

/** Set when one request has exceeded a rate limit; `retryAfter` is in seconds. */
export interface TurnsOfRequest {
  retryAfter?: number
}

/** Runs around each request, so that http/limited-page.ts can answer 429, which a page of Next cannot. */
export const turnsOfRequest = perProcess('turns', () => new AsyncLocalStorage<TurnsOfRequest>())
