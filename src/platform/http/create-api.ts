import { nameRequest } from '@/platform/tracing/tracing'

import type { FindAddress } from './addresses'
import type { Method } from './operation'
import { createNowhere, type ApiRequest, type Handler, type Handlers } from './serve'

/**
 * The handlers of all addresses of an API, for a route file whose folder is `[[...path]]`. Each address behaves as if
 * it had its own route file; an address without an operation gets 404.
 */
export function createApi(find: FindAddress): Handlers {
  const nowhere = createNowhere()
  const handler = (method: Method | 'HEAD' | 'OPTIONS'): Handler => {
    return async (request, { params }) => {
      const { path = [] } = await params
      const asked = typeof path === 'string' ? [path] : path
      // When the path contains the route's own folder name, Next takes the segments from the query, which guards never
      // see.
      const found = isAddressOf(request, asked) ? find(asked) : null
      if (!found) return nowhere[method](request, { params: Promise.resolve({}) })
      nameRequest(found.path)
      return found.handlers[method](request, { params: Promise.resolve(found.params) })
    }
  }
  return {
    GET: handler('GET'),
    HEAD: handler('HEAD'),
    POST: handler('POST'),
    PUT: handler('PUT'),
    PATCH: handler('PATCH'),
    DELETE: handler('DELETE'),
    OPTIONS: handler('OPTIONS'),
  }
}

/** Whether the request's own path ends with these segments. */
function isAddressOf(request: ApiRequest, segments: readonly string[]): boolean {
  const own = new URL(request.url).pathname.split('/').slice(-segments.length)
  return segments.every((segment, index) => segment === decoded(own[index] ?? ''))
}

/** Null for what is not percent-encoded UTF-8. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
