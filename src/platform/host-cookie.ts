import { cookies } from 'next/headers'

import { hostCookieName, isHttps } from './host-cookie-name'
import { isCookieless } from './http/cookieless'

/** A secret in a cookie of this browser. Only server actions and route handlers can write or delete it. */
interface HostCookie {
  /** The secret; null without one, and in a call from another site. */
  readonly read: () => Promise<string | null>
  readonly write: (secret: string) => Promise<void>
  readonly forget: () => Promise<void>
}

/** The cookie of this name, which scripts and other hosts cannot read. `lifetime` is in seconds after each write. */
export function hostCookie(name: string, lifetime: number): HostCookie {
  const set = async (value: string, maxAge: number): Promise<void> => {
    const attributes = { httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/', maxAge } as const
    ;(await cookies()).set(hostCookieName(name), value, attributes)
  }
  return {
    read: async () => (isCookieless() ? null : ((await cookies()).get(hostCookieName(name))?.value ?? null)),
    write: (secret) => set(secret, lifetime),
    forget: () => set('', 0),
  }
}
