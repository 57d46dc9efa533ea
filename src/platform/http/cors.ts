import { methods } from './operation'

const allowedHeaders = [
  'accept-language',
  'content-type',
  'idempotency-key',
  'x-publishable-key',
  'x-request-id',
  'x-store',
]

const exposedHeaders = [
  'content-disposition',
  'content-language',
  'idempotent-replayed',
  'retry-after',
  'www-authenticate',
  'x-request-id',
]

/** The request headers that an answer depends on: they select the store and decide whether the caller may read it. */
const varying = ['Origin', 'X-Store', 'X-Publishable-Key', 'Sec-Fetch-Site']

/**
 * Lets scripts of any site read an answer of the Storefront API, including refusals and failures. That is safe because
 * `Access-Control-Allow-Credentials` is never sent and calls from other sites run without cookies: such a script gets
 * no more than any program that sends the same request (Fetch standard, "CORS protocol and credentials").
 */
export function readableAnywhere(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', exposedHeaders.join(', '))
  for (const name of varying) response.headers.append('vary', name)
  return response
}

/**
 * The answer to OPTIONS. A preflight has no key, and scripts cannot read why it was refused, so every preflight
 * succeeds; the call itself is then answered or refused with a reason that they can read.
 */
export function optionsResponse(allow: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      'access-control-allow-methods': ['HEAD', ...methods].join(', '),
      'access-control-allow-headers': allowedHeaders.join(', '),
      'access-control-max-age': '600',
    },
  })
}
