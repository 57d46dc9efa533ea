import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

import { env } from '@/platform/env'

const header = 'x-forwarded-for'

/**
 * Appends the address of the connection to X-Forwarded-For, as every proxy does. Next gives handlers no socket and
 * keeps the header that a client sent, so a client could forge any address. Call it once, before the server listens.
 */
export function recordPeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const peer = request.socket.remoteAddress
    const before = request.headers[header]
    request.headers[header] = [before, peer].filter(Boolean).join(', ')
  })
}

/**
 * The address of the client, from the right end of X-Forwarded-For: the last entry is the connection's, and each of the
 * TRUSTED_PROXIES has added the entry before. The client can forge entries further left.
 */
export function clientAddress(headers: Headers, trustedProxies = env().TRUSTED_PROXIES): string {
  const chain = (headers.get(header) ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? 'unknown'
}

/** What limits count by: an IPv4 address, or the /64 network that a provider gives one IPv6 customer. */
export function clientKey(headers: Headers, trustedProxies = env().TRUSTED_PROXIES): string {
  const address = clientAddress(headers, trustedProxies).replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address.slice(0, 64)
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.join(':')}::/64`
}
