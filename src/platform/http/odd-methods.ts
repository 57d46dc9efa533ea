import type { IncomingMessage, ServerResponse } from 'node:http'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const known = new Set(methods)

/**
 * Answers 405 to a method that nothing here has (RFC 9110, 15.5.6), and says so. Next cannot even make a web request of
 * TRACE, and fails; to others it shows a page.
 */
export function refuseOddMethod({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (known.has(method ?? '')) return false
  response.writeHead(405, { allow: methods.join(', '), 'content-length': '0', 'cache-control': 'no-store' }).end()
  return true
}
