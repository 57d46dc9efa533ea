import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'

import { cookieNames, hostPrefix } from '@/shared/cookie-names'
import { isWellFormed } from '@/shared/typed-text'

import type { FieldError } from './problem'
import { isTracking } from './tracking-params'

type Incoming = Pick<IncomingMessage, 'url' | 'method' | 'headers'>

/** Headers whose value the app reads as text. It does not interpret the others. */
const readHeaders: ReadonlySet<string> = new Set([
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'origin',
  'x-publishable-key',
  'x-request-id',
  'x-store',
])

/** Of the webhook of a payment provider, such as `stripe-signature`. */
const isSignature = (name: string): boolean => name.endsWith('-signature')

/** Bytes of a cookie with its name: no browser keeps more (RFC 6265bis, section 5.6). */
const longestCookie = 4096

const ownCookies = new Set(Object.values(cookieNames).flatMap((name) => [name, hostPrefix + name]))

/**
 * The malformed fields of a request: invalid percent encoding, bytes that are not UTF-8, NUL. Next answers many of them
 * with 500, and others would reach an SQL query. Cookies of other programs on this host and tracking parameters are not
 * checked.
 */
export function malformedParts({ url: target = '', headers }: Incoming): FieldError[] {
  // Proxies may send the target with its host (absolute-form, RFC 9112, section 3.2.2).
  const url = target.replace(/^https?:\/\/[^/?]*\/?/i, '/')
  if (!url.startsWith('/')) return [{ path: 'path', message: 'The target is a path that begins with a slash' }]
  const mark = url.includes('?') ? url.indexOf('?') : url.length
  return [
    ...(isDecodable(url.slice(0, mark)) ? [] : [{ path: 'path', message: badEncoding }]),
    ...malformedQuery(url.slice(mark + 1)),
    ...malformedHeaders(headers),
    ...malformedCookies(headers.cookie ?? '').map((path) => ({ path, message: 'A cookie that cannot be read' })),
  ]
}

const badEncoding = 'Not the percent encoding of well-formed UTF-8'

/** Node represents each byte of a header or a target as one character (latin1). */
const isUtf8Text = (latin1: string): boolean => isUtf8(Buffer.from(latin1, 'latin1'))

function isDecodable(encoded: string): boolean {
  try {
    return isWellFormed(decodeURIComponent(encoded)) && isUtf8Text(encoded)
  } catch {
    return false
  }
}

function malformedQuery(query: string): FieldError[] {
  const pairs = query === '' ? [] : query.split('&')
  return pairs
    .filter((pair) => !isDecodable(pair) && !isTracking(pair))
    .map((pair) => ({ path: new URLSearchParams(pair).keys().next().value ?? '', message: badEncoding }))
}

function malformedHeaders(headers: Incoming['headers']): FieldError[] {
  const unreadable = Object.entries(headers)
    .filter(([name, value]) => (readHeaders.has(name) || isSignature(name)) && !isUtf8Text(String(value)))
    .map(([name]) => name)
  const type = headers['content-type'] ?? ''
  const hasNoBoundary = /^multipart\//i.test(type) && !/;\s*boundary=\S/i.test(type)
  return [
    ...unreadable.map((path) => ({ path, message: 'Not UTF-8' })),
    ...(hasNoBoundary ? [{ path: 'content-type', message: 'A multipart body names its boundary' }] : []),
  ]
}

/** The names of the app's own cookies that cannot be read. */
export function malformedCookies(header: string): string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.length > longestCookie || !isDecodable(pair))
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .filter((name) => ownCookies.has(name))
}
