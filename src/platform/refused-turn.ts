import { AsyncLocalStorage } from 'node:async_hooks'

/** What came of the limits that one request has met; `retryAfter` is in seconds. */
export interface TurnsOfRequest {
  retryAfter?: number
}

// Next bundles pages and routes apart; all of them and the server must see one store.
const holder = globalThis as typeof globalThis & { flowMastersTurns?: AsyncLocalStorage<TurnsOfRequest> }

/** Around each request, so that the answer can have the status that no page of Next can give it. */
export const turnsOfRequest = (holder.flowMastersTurns ??= new AsyncLocalStorage())
