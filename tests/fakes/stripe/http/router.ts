import type { World } from '../world.ts'
import type { FormHash } from './form.ts'

/** A request after authentication and decoding. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/v1/payment_intents/pi_1` */
  path: string
  /** The object's id in the path; empty where the path has none. */
  id: string
  params: FormHash
  /** With a publishable key the answer holds only what a browser may see. */
  key: 'secret' | 'publishable'
}

export interface Route {
  method: ApiRequest['method']
  /** One `:id` at most. */
  path: string
  /** Whether a publishable key may call it. */
  publishable?: boolean
  /** Answers the object to be sent with 200; throws `StripeFailure` for anything else. Synchronous, hence atomic. */
  handle(request: ApiRequest, world: World): object
}

export interface RouteMatch {
  route: Route
  id: string
}

/** Finds the route of a call. A literal segment wins over `:id`, whatever the order. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const segments = path.split('/')
  let match: RouteMatch | undefined
  for (const route of routes) {
    if (route.method !== method) continue
    const id = matchSegments(route.path.split('/'), segments)
    if (id === '') return { route, id }
    if (id !== undefined) match ??= { route, id }
  }
  return match
}

function matchSegments(pattern: string[], segments: string[]): string | undefined {
  if (pattern.length !== segments.length) return undefined
  let id = ''
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (part === ':id' && segment !== '') id = decodeURIComponent(segment)
    else if (part !== segment) return undefined
  }
  return id
}
