import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

import { refuseOddMethod } from '@/platform/http/odd-methods'

import type { ReadyAnswers } from './ready-answers'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Puts `answers` ahead of everything that listens to the server's requests. The server is met with its first request, and
 * what else watches requests (metrics, draining) hears of each as before.
 */
export function answerAhead(answers: ReadyAnswers): void {
  const met = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (met.has(server)) return
    met.add(server)
    const listeners = server.listeners('request') as Listener[]
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (refuseOddMethod(request, response)) return
      answers.handle(request, response, () => {
        for (const listener of listeners) listener.call(server, request, response)
      })
    })
  })
}
