import type { IncomingMessage, ServerResponse } from 'node:http'

import { logger } from '@/platform/logger'
import { inRequestSpan } from '@/platform/tracing/request-span'

import type { FindAddress } from './addresses'
import type { Ahead } from './answer-ahead'
import type { Method } from './operation'
import { sendResponse } from './send-response'
import type { ApiRequest, Handlers } from './serve'

/**
 * Answers calls of the API below `base` ahead of Next's router, as the route of {@link createApi} would. What no
 * operation has an address for, such as the API's documents, is left to Next. `load` gives the addresses; it is called with
 * the first call.
 */
export function apiAhead(base: string, load: () => Promise<FindAddress>): Ahead {
  let find: FindAddress | null = null
  return (request, response, next) => {
    const segments = segmentsBelow(base, request.url ?? '')
    if (segments === null) next()
    else if (find) answer(find, segments, { request, response, next })
    else void begin(segments, { request, response, next })
  }
  async function begin(segments: readonly string[], call: NodeCall): Promise<void> {
    try {
      find = await load()
    } catch (error) {
      logger.error({ err: error }, 'the API could not be loaded ahead of Next')
      call.next()
      return
    }
    answer(find, segments, call)
  }
}

interface NodeCall {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly next: () => void
}

/**
 * The decoded segments of a path below `base`. Null for other paths, and for targets that are not what `URL` reads: with dot
 * segments, backslashes or a fragment.
 */
function segmentsBelow(base: string, target: string): string[] | null {
  if (!target.startsWith(`${base}/`) || /[\\#]/.test(target)) return null
  const end = target.indexOf('?')
  const path = target.slice(base.length + 1, end === -1 ? undefined : end)
  const segments = path.split('/').map(decodeURIComponent)
  return segments.some((segment) => segment === '.' || segment === '..') ? null : segments
}

function answer(find: FindAddress, segments: readonly string[], { request, response, next }: NodeCall): void {
  const found = find(segments)
  if (!found) {
    next()
    return
  }
  const { path, params, handlers } = found
  // Other methods were refused before: odd-methods.ts.
  const method = request.method as keyof Handlers
  const call = async () => {
    const answered = await handlers[method](asApiRequest(request, method), { params: Promise.resolve(params) })
    await sendResponse(answered, request, response)
  }
  void inRequestSpan({ request, response, address: path }, call).catch((error: unknown) => {
    logger.error({ err: error }, 'an answer could not be sent')
    response.destroy()
  })
}

function asApiRequest(request: IncomingMessage, method: Method | 'HEAD' | 'OPTIONS'): ApiRequest {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  // The store is found by the header; a host that is none must not make the address unreadable.
  const url = `http://localhost${request.url ?? ''}`
  // A body that is refused half-read does not end the connection: its sender would not get to read why.
  const body = method === 'GET' || method === 'HEAD' ? null : request.iterator({ destroyOnReturn: false })
  return { url, headers, body }
}
