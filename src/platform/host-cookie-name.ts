import { hostPrefix } from '@/shared/cookie-names'

import { env } from './env'

/** Whether browsers reach this installation by HTTPS, so that its cookies are `Secure`. */
export const isHttps = (): boolean => env().NEXT_PUBLIC_SERVER_URL.startsWith('https:')

/**
 * The name of a cookie that opens something. `__Host-` binds it to this very host and to HTTPS (RFC 6265bis, 4.1.3.2), so
 * plain HTTP has to do without.
 */
export const hostCookieName = (name: string): string => `${isHttps() ? hostPrefix : ''}${name}`
