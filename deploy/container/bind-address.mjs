import { isIPv6 } from 'node:net'

/** Next replaces each of these by `localhost` in its own address. */
const loopback = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/

/**
 * The address to listen on: HOSTNAME without the brackets of an IPv6 address, or all addresses when it is not set.
 *
 * @param {string | undefined} hostname
 */
export const bindAddress = (hostname) => hostname?.replace(/^\[(.*)\]$/, '$1') || '0.0.0.0'

/** As a part of a URL. */
const inUrl = (address) => (isIPv6(address) ? `[${address.replace(/%.*$/, '')}]` : address)

/**
 * The host name to pass to Next as its own. Next compares addresses as texts and writes `localhost` for every loopback
 * address. With another name it would treat a rewrite to one of its own pages as one to another server, and proxy the
 * request to itself in an endless loop.
 *
 * @param {string} address
 */
export function nameForNext(address) {
  const url = URL.parse(`http://${inUrl(address)}`)
  return url === null || loopback.test(url.hostname) || address.includes('%') ? 'localhost' : address
}

/**
 * The address at which this process reaches itself: SERVER_URL if it is set, else the address that it listens on.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function ownAddress({ SERVER_URL: given, HOSTNAME: hostname, PORT: port = '3000' }) {
  if (given) return given.replace(/\/+$/, '')
  const address = bindAddress(hostname)
  const isEverywhere = address === '0.0.0.0' || address === '::'
  return `http://${isEverywhere ? 'localhost' : inUrl(address)}:${port}`
}
