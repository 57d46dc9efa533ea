import { hostCookieName, isHttps } from './host-cookie-name'
import { cookieJar } from './http/cookie-jar'

/** A secret in a cookie of this browser. Only server actions and calls of the API can write or delete it. */
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
    ;(await cookieJar()).set(hostCookieName(name), value, attributes)
  }
  return {
    read: async () => (await cookieJar()).get(hostCookieName(name)),
    write: (secret) => set(secret, lifetime),
    forget: () => set('', 0),
  }
}
