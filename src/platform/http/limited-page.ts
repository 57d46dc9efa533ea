import type { IncomingMessage, ServerResponse } from 'node:http'

import { turnsOfRequest, type TurnsOfRequest } from '@/platform/refused-turn'

/**
 * Sets the status 429 and `Retry-After` on a page that reports an exceeded rate limit: a page of Next can only choose
 * between 200 and 404, also in the answer to a form that was sent without scripts. A form that scripts send gets the
 * refusal in the result of its action.
 */
export function runLimited(request: IncomingMessage, response: ServerResponse, work: () => void): void {
  const turns: TurnsOfRequest = {}
  if (request.headers['next-action'] === undefined && request.headers['rsc'] === undefined) {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
    response.writeHead = (status: number, ...rest: unknown[]) => {
      const isPage = status < 500 && String(response.getHeader('content-type')).startsWith('text/html')
      if (turns.retryAfter === undefined || !isPage) return writeHead(status, ...rest)
      response.setHeader('retry-after', String(turns.retryAfter))
      response.setHeader('cache-control', 'private, no-store')
      return writeHead(429, ...rest)
    }
  }
  turnsOfRequest.run(turns, work)
}
