import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

// Next bundles pages, routes and the start-up apart; one process must have one state.
const holder = globalThis as typeof globalThis & { flowMastersIsDraining?: boolean }

/** Whether this process was told to end: it finishes what it began, and should get nothing new. */
export function isDraining(): boolean {
  return holder.flowMastersIsDraining === true
}

/**
 * Marks the process as ending: readiness turns 503, and each answer closes its connection. So its client opens a new
 * one, to another replica, and does not use a socket that is about to close.
 */
export function beginDraining(): void {
  if (isDraining()) return
  holder.flowMastersIsDraining = true
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    response.setHeader('connection', 'close')
  })
}
