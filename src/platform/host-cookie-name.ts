import { hostPrefix } from '@/shared/cookie-names'

import { env } from './env'

/** Whether browsers reach this installation by HTTPS, so that its cookies are `Secure`. */
export const isHttps = (): boolean => env().NEXT_PUBLIC_SERVER_URL.startsWith('https:')

/**
 * The name of a cookie that holds a secret. `__Host-` binds it to exactly this host and to HTTPS (RFC 6265bis,
 * 4.1.3.2), so the prefix is left out on plain HTTP.
 */
export const hostCookieName = (name: string): string => `${isHttps() ? hostPrefix : ''}${name}`
