import { cookies } from 'next/headers'

import { env } from '@/platform/env'
import { isCookieless } from '@/platform/http/cookieless'
import { sessionLimits } from '@/platform/sessions/session-kinds'
import { cookieNames } from '@/shared/cookie-names'

const isHttps = (): boolean => env().NEXT_PUBLIC_SERVER_URL.startsWith('https:')

/** `__Host-` binds a cookie to this very host and to HTTPS (RFC 6265bis, 4.1.3.2), so plain HTTP has to do without. */
const cookieName = (): string => `${isHttps() ? '__Host-' : ''}${cookieNames.customer}`

const attributes = () => ({ httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/' }) as const

/** The token of this browser's session; null for a call from another site. */
export async function readSessionToken(): Promise<string | null> {
  if (isCookieless()) return null
  return (await cookies()).get(cookieName())?.value ?? null
}

/** Keeps a session in this browser. Only in actions and route handlers. */
export async function writeSessionToken(token: string): Promise<void> {
  ;(await cookies()).set(cookieName(), token, { ...attributes(), maxAge: sessionLimits.customer.lifetime })
}

/** Forgets it. Only in actions and route handlers. */
export async function forgetSessionToken(): Promise<void> {
  ;(await cookies()).set(cookieName(), '', { ...attributes(), maxAge: 0 })
}
