import { subscribe } from 'node:diagnostics_channel'
import { METHODS, type IncomingMessage, type ServerResponse } from 'node:http'

import { counter, gauge, histogram, secondsSince } from './registry'

const requests = counter('flow_masters_http_requests_total', 'Answered requests. Status 499: the client left first.', [
  'method',
  'route',
  'status',
])
const durations = histogram(
  'flow_masters_http_request_duration_seconds',
  'From the headers of a request to the end of its answer.',
  ['method', 'route'],
)
const underWay = gauge('flow_masters_http_requests_in_flight', 'Requests that are being answered.')

/** Methods with a series of their own; all other methods, which clients may invent, share one series. */
const knownMethods = new Set(METHODS.filter((method) => /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)))

/** The status that nginx logs when the client closed the connection before the answer was complete. */
const clientLeft = 499

/**
 * Counts and times every request of this process. `classOf` maps a path to one of a few classes, because the number of
 * paths is unlimited. Call it once, before the server listens.
 */
export function watchHttp(classOf: (path: string) => string): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const startedAt = performance.now()
    // Read now, because Next changes `request.url`.
    const url = request.url ?? '/'
    const given = request.method ?? ''
    underWay.inc()
    response.once('close', () => {
      underWay.dec()
      const method = knownMethods.has(given) ? given : 'other'
      const end = url.indexOf('?')
      const route = classOf(end === -1 ? url : url.slice(0, end))
      requests.inc({ method, route, status: response.writableFinished ? response.statusCode : clientLeft })
      durations.observe({ method, route }, secondsSince(startedAt))
    })
  })
}
