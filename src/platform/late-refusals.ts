import { perProcess } from './per-process'
import type { RateLimited } from './rate-limits'

const refusals = perProcess('late-refusals', () => new WeakMap<Headers, RateLimited>())

/**
 * Records that a request exceeded a rate limit where Payload cannot answer 429: when an auth strategy throws, Payload
 * treats the caller as not signed in, and an error of a hook cannot set `Retry-After`.
 */
export function refuseLater(headers: Headers, refusal: RateLimited): void {
  refusals.set(headers, refusal)
}

export const refusalOf = ({ headers }: { readonly headers: Headers }): RateLimited | null =>
  refusals.get(headers) ?? null
