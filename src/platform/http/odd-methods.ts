import type { IncomingMessage, ServerResponse } from 'node:http'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const known = new Set(methods)

/**
 * Answers 405 to methods that no route supports (RFC 9110, 15.5.6), and returns whether it did. Next fails on TRACE,
 * for which it cannot create a `Request`, and answers other such methods with a page.
 */
export function refuseOddMethod({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (known.has(method ?? '')) return false
  response.writeHead(405, { allow: methods.join(', '), 'content-length': '0', 'cache-control': 'no-store' }).end()
  return true
}
