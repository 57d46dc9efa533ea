import { nameRequest } from '@/platform/tracing/tracing'
import { groupBy } from '@/shared/group-by'

import type { Method, Operation } from './operation'
import { createNowhere, createResource, type Handler, type Handlers, type ResolveStore } from './serve'

interface Address {
  /** `/carts/{token}/lines` */
  readonly path: string
  readonly segments: readonly string[]
  readonly handlers: Handlers
}

const parameter = /^\{(\w+)\}$/

/**
 * The handlers of all addresses of an API, for a route file whose folder is `[[...path]]`. Each address behaves as if
 * it had its own route file; an address without an operation gets 404.
 */
export function createApi(operations: readonly Operation[], resolveStore: ResolveStore): Handlers {
  const addresses = [...groupBy(operations, ({ contract }) => contract.path)]
    .map(([path, calls]): Address => {
      return { path, segments: path.split('/').slice(1), handlers: createResource(calls, resolveStore) }
    })
    // A brace sorts after all letters, so a fixed segment is tried before a parameter in its place.
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const nowhere = createNowhere()
  const handler = (method: Method | 'HEAD' | 'OPTIONS'): Handler => {
    return async (request, { params }) => {
      const { path = [] } = await params
      const asked = typeof path === 'string' ? [path] : path
      // When the path contains the route's own folder name, Next takes the segments from the query, which guards never
      // see.
      if (!isAddressOf(request, asked)) return nowhere[method](request, { params: Promise.resolve({}) })
      for (const { path: pattern, segments, handlers } of addresses) {
        const found = paramsIn(segments, asked)
        if (!found) continue
        nameRequest(pattern)
        return handlers[method](request, { params: Promise.resolve(found) })
      }
      return nowhere[method](request, { params: Promise.resolve({}) })
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
function isAddressOf(request: Request, segments: readonly string[]): boolean {
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

/** The parameters of an address, when these are its segments; null when they are not. */
function paramsIn(segments: readonly string[], asked: readonly string[]): Record<string, string> | null {
  if (segments.length !== asked.length) return null
  const found: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = asked[index] ?? ''
    const [, name] = parameter.exec(segment) ?? []
    if (value === '' || (name === undefined && segment !== value)) return null
    if (name !== undefined) found[name] = value
  }
  return found
}
