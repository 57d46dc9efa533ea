import { randomUUID } from 'node:crypto'

import { logScope } from '@/platform/logger'

// Goes into logs and headers as it is, so nothing else than these.
const wellFormed = /^[A-Za-z0-9._-]{8,64}$/

/** The id that a proxy or client gave a request, when it is harmless, or else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id') ?? ''
  return wellFormed.test(given) ? given : randomUUID()
}

/** The id of the current request. */
export const requestId = (): string => logScope.getStore()?.['requestId'] ?? randomUUID()
