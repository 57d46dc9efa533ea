import type { IncomingMessage, ServerResponse } from 'node:http'

import { tracing } from './tracing'

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** `/carts/{token}` below the API. */
  readonly address: string
}

/**
 * Does the work in a span like that of Next for a request, for a call that does not reach Next. A caller's `traceparent` (W3C)
 * is taken up; without tracing, the work is just done.
 */
export async function inRequestSpan({ request, response, address }: Asked, work: () => Promise<void>): Promise<void> {
  const present = tracing()
  if (!present) return work()
  const { context, propagation, trace, ROOT_CONTEXT, SpanKind, SpanStatusCode } = present.api
  const target = request.url ?? ''
  const method = request.method ?? ''
  const [base = ''] = /^\/api\/\w+\/v\d+/.exec(target) ?? []
  const route = base + address.replaceAll(/\{(\w+)\}/g, '[$1]')
  const attributes = { 'http.method': method, 'http.target': target, 'http.route': route }
  const parent = propagation.extract(ROOT_CONTEXT, request.headers)
  const span = present.tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent)
  try {
    await context.with(trace.setSpan(parent, span), work)
  } finally {
    span.setAttribute('http.status_code', response.statusCode)
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  }
}
