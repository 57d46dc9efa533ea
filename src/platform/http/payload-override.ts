import { fail, ok, type Result } from '@/shared/result'

import { readText } from './body'
import type { FieldError } from './problem'

const headers = ['x-payload-http-method-override', 'x-http-method-override'] as const
const form = 'application/x-www-form-urlencoded'

/** Bytes. The panel sends queries with long lists of ids in this way. */
const queryLimit = 500_000

type Failure = { code: 'payload_too_large' } | { code: 'validation_failed'; errors: FieldError[] }

/**
 * Converts a POST that overrides its method with GET and has the query in its body into that GET, as Payload does, so
 * that all later checks see the query in the address. Payload ignores other overrides; they are refused.
 */
export async function asRead(request: Request): Promise<Result<Request, Failure>> {
  const named = headers.find((name) => request.headers.has(name))
  if (named === undefined) return ok(request)
  const isQuery = request.headers.get('content-type') === form && request.headers.get(named) === 'GET'
  if (request.method !== 'POST' || !isQuery) {
    return fail('validation_failed', { errors: [{ path: named, message: `GET, with POST and ${form}` }] })
  }
  const query = await readText(request, queryLimit)
  if (query === null) return fail('payload_too_large')
  const url = new URL(request.url)
  url.search = [url.search.replace(/^\?/, ''), query].filter(Boolean).join('&')
  const kept = new Headers(request.headers)
  for (const name of [...headers, 'content-type', 'content-length']) kept.delete(name)
  return ok(new Request(url, { method: 'GET', headers: kept, signal: request.signal }))
}
