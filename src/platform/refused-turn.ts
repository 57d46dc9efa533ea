import { AsyncLocalStorage } from 'node:async_hooks'

/** Set when one request has exceeded a rate limit; `retryAfter` is in seconds. */
export interface TurnsOfRequest {
  retryAfter?: number
}

// Next bundles pages and routes apart; all of them and the server must share one AsyncLocalStorage.
const holder = globalThis as typeof globalThis & { flowMastersTurns?: AsyncLocalStorage<TurnsOfRequest> }

/** Runs around each request, so that http/limited-page.ts can answer 429, which a page of Next cannot. */
export const turnsOfRequest = (holder.flowMastersTurns ??= new AsyncLocalStorage())
