/**
 * Whether the browser keeps cookies of this shop, by trying. `navigator.cookieEnabled` stays true in Chromium where they
 * are blocked. Browser only.
 */
export function keepsCookies(): boolean {
  document.cookie = 'probe=1; Path=/; SameSite=Lax'
  const isKept = document.cookie.includes('probe=1')
  document.cookie = 'probe=; Path=/; Max-Age=0'
  return isKept
}
