import { randomUUID } from 'node:crypto'

import { logScope } from '@/platform/logger'

// The id is written unescaped into logs and headers, so only these characters are allowed.
const wellFormed = /^[A-Za-z0-9._-]{8,64}$/

/** The id that a proxy or client sent with a request if it is well-formed, or else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id') ?? ''
  return wellFormed.test(given) ? given : randomUUID()
}

/** The id of the current request. */
export const requestId = (): string => logScope.getStore()?.['requestId'] ?? randomUUID()
