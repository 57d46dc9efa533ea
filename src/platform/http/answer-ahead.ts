import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** Answers the request, or passes it on to Next by calling `next`. */
export type Ahead = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Runs `ahead` before all request listeners of the server; of several, the one added last runs first. The server object
 * becomes known with its first request, so the listeners are wrapped then. Subscribers of `http.server.request.start`
 * (metrics, draining) still receive every request.
 */
export function answerAhead(ahead: Ahead): void {
  const met = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (met.has(server)) return
    met.add(server)
    const listeners = server.listeners('request') as Listener[]
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      ahead(request, response, () => {
        for (const listener of listeners) listener.call(server, request, response)
      })
    })
  })
}
