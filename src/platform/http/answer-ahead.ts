import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** Answers the request, or hands it on to Next by `next`. */
export type Ahead = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Puts `ahead` in front of everything that listens to the server's requests; of several, the last one put there is asked
 * first. The server is met with its first request, and what else watches requests (metrics, draining) hears of each as
 * before.
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
