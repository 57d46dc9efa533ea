import { cookies } from 'next/headers'

import { env } from '@/platform/env'
import { cookieNames } from '@/shared/cookie-names'
import { isCookieless } from '@/platform/http/cookieless'

/** Days after the last change for which a browser remembers its cart. */
const rememberedDays = 60

const isHttps = (): boolean => env().NEXT_PUBLIC_SERVER_URL.startsWith('https:')

/** `__Host-` binds a cookie to this very host and to HTTPS (RFC 6265bis, 4.1.3.2), so plain HTTP has to do without. */
const cartCookieName = (): string => `${isHttps() ? '__Host-' : ''}${cookieNames.cart}`

const attributes = () => ({ httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/' }) as const

/** The token of this browser's cart; null for a call from another site. */
export async function readCartToken(): Promise<string | null> {
  if (isCookieless()) return null
  return (await cookies()).get(cartCookieName())?.value ?? null
}

/** Remembers a cart in this browser. Only in actions and route handlers. */
export async function writeCartToken(token: string): Promise<void> {
  ;(await cookies()).set(cartCookieName(), token, { ...attributes(), maxAge: rememberedDays * 24 * 3600 })
}

/** Forgets this browser's cart: after an order, and when signing out. Only in actions and route handlers. */
export async function forgetCartToken(): Promise<void> {
  ;(await cookies()).set(cartCookieName(), '', { ...attributes(), maxAge: 0 })
}
