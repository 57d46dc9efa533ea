import type { RateLimited } from './rate-limits'

// The panel's configuration and each route are bundled apart.
const holder = globalThis as typeof globalThis & { flowMastersLateRefusals?: WeakMap<Headers, RateLimited> }
const refusals = (holder.flowMastersLateRefusals ??= new WeakMap())

/**
 * Remembers of a request that it was one too many, where Payload leaves no way to say so: it takes what a strategy throws
 * for nobody, and an error of a hook cannot set `Retry-After`.
 */
export function refuseLater(headers: Headers, refusal: RateLimited): void {
  refusals.set(headers, refusal)
}

export const refusalOf = ({ headers }: { readonly headers: Headers }): RateLimited | null =>
  refusals.get(headers) ?? null
