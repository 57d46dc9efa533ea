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

/** The headers that an answer depends on: they say which store is meant and whether the caller may read it. */
const varying = ['Origin', 'X-Store', 'X-Publishable-Key', 'Sec-Fetch-Site']

/**
 * Lets a browser read an answer of the Storefront API from any site, refusals and failures too. That is safe because
 * `Access-Control-Allow-Credentials` is never sent and calls from other sites act without cookies: such a browser gets no
 * more than any program that sends the same request (Fetch standard, "CORS protocol and credentials").
 */
export function readableAnywhere(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', exposedHeaders.join(', '))
  for (const name of varying) response.headers.append('vary', name)
  return response
}

/**
 * The answer to OPTIONS. A preflight has no key, and its sender cannot read a refusal, so that every preflight
 * succeeds: the call itself is then answered or refused, and its sender can read why.
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
