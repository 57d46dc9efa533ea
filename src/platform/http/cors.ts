const allowedHeaders = [
  'accept-language',
  'content-type',
  'idempotency-key',
  'x-publishable-key',
  'x-request-id',
  'x-store',
]

/**
 * Other sites may read answers only with a publishable key, and never with cookies: `Access-Control-Allow-Credentials`
 * is never sent, so that `*` is safe (Fetch standard, "CORS protocol and credentials").
 */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'idempotent-replayed, retry-after, x-request-id',
}

/** The answer to OPTIONS. A preflight names the headers to come, not their values, so it can only ask for the key's name. */
export function optionsResponse(request: Request, allow: string): Response {
  const wanted = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const isKeyed = wanted.includes('x-publishable-key')
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      vary: 'Origin, Access-Control-Request-Headers',
      ...(isKeyed
        ? {
            'access-control-allow-origin': '*',
            'access-control-allow-methods': allow,
            'access-control-allow-headers': allowedHeaders.join(', '),
            'access-control-max-age': '600',
          }
        : {}),
    },
  })
}
