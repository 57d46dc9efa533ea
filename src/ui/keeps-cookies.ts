/**
 * Sets a cookie to find out whether the browser stores cookies of this shop, because `navigator.cookieEnabled` stays
 * true in Chromium when they are blocked. Browser only.
 */
export function keepsCookies(): boolean {
  document.cookie = 'probe=1; Path=/; SameSite=Lax'
  const isKept = document.cookie.includes('probe=1')
  document.cookie = 'probe=; Path=/; Max-Age=0'
  return isKept
}
