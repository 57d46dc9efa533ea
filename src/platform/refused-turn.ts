import { AsyncLocalStorage } from 'node:async_hooks'

import { perProcess } from './per-process'

/** `retryAfter` (seconds) is set when the request has exceeded a rate limit. */
export interface TurnsOfRequest {
  retryAfter?: number
}

/** The rate limits of the current request, so that http/limited-page.ts can answer 429, which a page of Next cannot. */
export const turnsOfRequest = perProcess('turns', () => new AsyncLocalStorage<TurnsOfRequest>())
