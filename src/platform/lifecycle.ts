import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

import { perProcess } from './per-process'

const life = perProcess('life', () => ({ isDraining: false }))

/** Whether this process is draining after SIGTERM: it finishes its requests and should get no new ones. */
export function isDraining(): boolean {
  return life.isDraining
}

/**
 * Marks the process as draining: readiness answers 503, and each answer closes its connection, so that the client opens
 * a new one to another replica and does not use a socket that is about to close.
 */
export function beginDraining(): void {
  if (isDraining()) return
  life.isDraining = true
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    response.setHeader('connection', 'close')
  })
}
