import type { RateLimited } from './rate-limits'

// Next bundles the panel's configuration and each route apart; all of them must share one map.
const holder = globalThis as typeof globalThis & { flowMastersLateRefusals?: WeakMap<Headers, RateLimited> }
const refusals = (holder.flowMastersLateRefusals ??= new WeakMap())

/**
 * Remembers that a request exceeded a rate limit, where Payload offers no way to answer so: when an auth strategy
 * throws, Payload treats the caller as not signed in, and an error of a hook cannot set `Retry-After`.
 */
export function refuseLater(headers: Headers, refusal: RateLimited): void {
  refusals.set(headers, refusal)
}

export const refusalOf = ({ headers }: { readonly headers: Headers }): RateLimited | null =>
  refusals.get(headers) ?? null
