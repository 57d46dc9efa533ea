import { parseCookies } from 'payload/shared'

import { cookieNames } from '@/shared/cookie-names'

import { hostCookieName } from './host-cookie-name'

/** The prefix of Payload's own cookies, such as those for the panel's language and theme. */
export const panelCookiePrefix = 'fm'

const staffCookieName = (): string => hostCookieName(cookieNames.staff)

/**
 * Whether one of our own pages sent the request, or the user navigated to a page, as by a link in a mail, according to
 * the browser's headers. The cookie is `SameSite=Lax`, so a foreign page can send it only with such a navigation.
 */
function isOwnRequest(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origins.includes(origin)
  const site = headers.get('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return true
  return site !== null && headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
}

/** The token of the session of staff in this browser; null for a request that another site has caused. */
export function staffTokenOf(headers: Headers, origins: readonly string[]): string | null {
  const token = parseCookies(headers).get(staffCookieName())
  return token !== undefined && isOwnRequest(headers, origins) ? token : null
}

/**
 * Renames Payload's session cookie, so that only it gets the `__Host-` prefix: scripts set cookies with Payload's
 * prefix.
 */
export function withStaffCookie(response: Response): Response {
  const cookies = response.headers.getSetCookie()
  if (cookies.length === 0) return response
  const headers = new Headers(response.headers)
  headers.delete('set-cookie')
  for (const cookie of cookies) {
    headers.append('set-cookie', cookie.replace(`${panelCookiePrefix}-token=`, `${staffCookieName()}=`))
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
