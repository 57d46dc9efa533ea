interface Site {
  /** The store's public address. */
  readonly origin: string
  readonly domains: readonly string[]
}

export const isUnsafe = (method: string): boolean => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

/**
 * Whether an unsafe request may act with the cookies of this site, because no other site sent it. Browsers name the
 * source of a request in `Origin` and `Sec-Fetch-Site` (Fetch standard; OWASP CSRF Prevention Cheat Sheet, "Verifying
 * Origin"); a client that sends neither is not a browser, and cannot be made to send another person's cookies.
 */
export function isSameSite(headers: Headers, site: Site): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  const from = URL.parse(origin)
  if (!from || !/^https?:$/.test(from.protocol)) return false
  if (origin === site.origin || from.host === headers.get('host')?.toLowerCase()) return true
  return site.domains.some((domain) => nameOf(domain) === from.hostname)
}
