import { storeContext } from '@/platform/request-context'
import { logger, logScope } from '@/platform/logger'
import { takeTurn } from '@/platform/rate-limits'
import type { StoreScope } from '@/platform/context'
import { localeIn, localesOf, negotiateLocale, type Locale } from '@/shared/locales'
import type { ErrorCode } from '@/shared/problem'
import type { Result } from '@/shared/result'

import { readJson } from './body'
import { clientKey } from './client-address'
import { withCookies } from './cookie-jar'
import { optionsResponse, readableAnywhere } from './cors'
import { withIdempotency } from './idempotency'
import { fileResponse } from './file-response'
import { methods, type FileAnswer, type Call, type Contract, type Method, type Operation } from './operation'
import { isOutage, isOverloaded } from './overload'
import { parseWith, queryOf } from './parse'
import { failureProblem, problem, type Failure } from './problem'
import { requestIdOf } from './request-id'
import { isSameSite, isUnsafe } from './same-site'

/** The store of a request. A request with a key comes from another site or a server and runs without cookies. */
export interface RequestedStore {
  readonly store: StoreScope & { readonly domains: readonly string[] }
  readonly isKeyed: boolean
}

/** What a call is read from: a `Request` of the web, or the same of Node's own request. */
export interface ApiRequest {
  /** With a scheme and a host, whatever they are. */
  readonly url: string
  readonly headers: Headers
  readonly body: AsyncIterable<Uint8Array> | null
}

export type ResolveStore = (request: ApiRequest) => Promise<Result<RequestedStore, { code: ErrorCode }>>

type Params = Record<string, string | string[] | undefined>
export type Handler = (request: ApiRequest, context: { params: Promise<Params> }) => Promise<Response>
export type Handlers = Record<Method | 'HEAD' | 'OPTIONS', Handler>

/**
 * The handlers of one address: parse, call, respond, the same way for all of them. Methods without an operation get
 * 405.
 */
export function createResource(operations: readonly Operation[], resolveStore: ResolveStore): Handlers {
  const byMethod = new Map(operations.map((each) => [each.contract.method, each]))
  const allow = allowOf(methods.filter((method) => byMethod.has(method)))
  const handler = (method: Method): Handler => {
    const operation = byMethod.get(method)
    return async (request, { params }) =>
      operation ? answer(operation, { request, params: await params, resolveStore }) : methodNotAllowed(allow)
  }
  return framedHandlers({ handler, allow, route: operations[0]?.contract.path })
}

/** The handlers of a public document that describes the API. */
export function createDocument(
  describe: (store: RequestedStore['store']) => Response,
  resolveStore: ResolveStore,
): Handlers {
  const allow = allowOf(['GET'])
  const handler = (method: Method): Handler => {
    return async (request) => {
      if (method !== 'GET') return methodNotAllowed(allow)
      const resolved = await resolveStore(request)
      return resolved.ok ? describe(resolved.value.store) : failureProblem(resolved)
    }
  }
  return framedHandlers({ handler, allow })
}

/** The handlers of every other address below the API: 404. */
export function createNowhere(): Handlers {
  return framedHandlers({ handler: () => () => Promise.resolve(problem('not_found')), allow: allowOf([]) })
}

const allowOf = (offered: readonly Method[]): string =>
  [...offered, ...(offered.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')

const methodNotAllowed = (allow: string): Response => problem('method_not_allowed', { headers: { allow } })

interface Resource {
  readonly handler: (method: Method) => Handler
  /** The value of the `Allow` header. */
  readonly allow: string
  /** The pattern of the address, for the log. */
  readonly route?: string | undefined
}

function framedHandlers({ handler, allow, route }: Resource): Handlers {
  const answered = (handle: Handler): Handler => {
    return async (request, context) => readableAnywhere(await framed(request, () => handle(request, context), route))
  }
  const get = answered(handler('GET'))
  return {
    GET: get,
    HEAD: async (request, context) => {
      const { status, headers, body } = await get(request, context)
      await body?.cancel()
      return new Response(null, { status, headers })
    },
    POST: answered(handler('POST')),
    PUT: answered(handler('PUT')),
    PATCH: answered(handler('PATCH')),
    DELETE: answered(handler('DELETE')),
    OPTIONS: answered(() => Promise.resolve(optionsResponse(allow))),
  }
}

/** Adds the headers of every answer and catches every error. `route` is the pattern of the address, for the log. */
export async function framed(
  request: Pick<ApiRequest, 'headers'>,
  work: () => Promise<Response>,
  route?: string,
): Promise<Response> {
  const id = requestIdOf(request.headers)
  return logScope.run({ requestId: id, ...(route === undefined ? {} : { route }) }, async () => {
    const response = await work().catch((error: unknown) => {
      if (isOutage(error)) {
        logger.warn({ err: error }, 'the database is not available')
        return problem('unavailable', { headers: { 'retry-after': '1' } })
      }
      logger.error({ err: error }, 'request failed')
      return problem('internal_error')
    })
    response.headers.set('x-request-id', id)
    // As `next.config.mjs` has them for what Next answers.
    response.headers.set('x-content-type-options', 'nosniff')
    response.headers.set('referrer-policy', 'strict-origin-when-cross-origin')
    return response
  })
}

interface Incoming {
  readonly request: ApiRequest
  readonly params: Params
  readonly resolveStore: ResolveStore
}

async function answer(operation: Operation, { request, params, resolveStore }: Incoming): Promise<Response> {
  const resolved = await resolveStore(request)
  if (!resolved.ok) return failureProblem(resolved)
  const { store, isKeyed } = resolved.value
  const isForeign = !isSameSite(request.headers, store)
  if (!isForeign) {
    const admitted = { request, params, store, headers: request.headers }
    return withCookies(request.headers.get('cookie'), () => limited(operation, admitted))
  }
  // Without a key, another site may only link to an answer. A GET with `Origin` comes from a script that wants to read
  // it.
  const isLink = !isUnsafe(operation.contract.method) && !request.headers.has('origin')
  if (!isKeyed && !isLink) return problem('cross_site')
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  return withCookies(null, () => limited(operation, { request, params, store, headers }))
}

interface Admitted {
  /**
   * The original, for its body and address. It cannot be copied: Next passes handlers a Proxy, which `new Request`
   * refuses.
   */
  readonly request: ApiRequest
  readonly params: Params
  readonly store: RequestedStore['store']
  /** Use these, not those of `request`: cookies are removed when another site sent the call. */
  readonly headers: Headers
}

async function limited(operation: Operation, admitted: Admitted): Promise<Response> {
  const client = clientKey(admitted.headers)
  const turn = await takeTurn(operation.contract.limit, client)
  return turn.ok ? run(operation, client, admitted) : failureProblem(turn)
}

async function run({ contract, handle }: Operation, client: string, { request, params, store, headers }: Admitted) {
  const url = new URL(request.url)
  const locale = localeOf(url, headers, store)
  const ctx = await storeContext(store, { headers, locale })
  if (isOverloaded(ctx.payload)) return problem('unavailable', { headers: { 'retry-after': '1' } })
  const input = await parseRequest(contract, { request, url, params })
  if (!input.ok) return failureProblem(input)
  const call: Call<Contract> = { ctx, headers, client, ...input.value }
  const work = async () => present(contract, await handle(call))
  const response = isUnsafe(contract.method) ? await withIdempotency(call, contract, work) : await work()
  response.headers.set('content-language', locale)
  response.headers.append('vary', 'Accept-Language')
  return response
}

function localeOf(url: URL, headers: Headers, store: StoreScope): Locale {
  const wanted = localeIn(store, url.searchParams.get('locale'))
  return wanted ?? negotiateLocale(headers.get('accept-language'), localesOf(store), store.defaultLocale)
}

type Input = Pick<Call<Contract>, 'params' | 'query' | 'body'>

async function parseRequest(
  contract: Contract,
  { request, url, params }: { request: ApiRequest; url: URL; params: Params },
): Promise<{ ok: true; value: Input } | Failure> {
  const path = contract.params && parseWith(contract.params, params)
  // A malformed path parameter names nothing that exists, so the answer is 404 and not 400.
  if (path && !path.ok) return { ok: false, code: 'not_found' }
  const query = contract.query && parseWith(contract.query, queryOf(url))
  if (query && !query.ok) return query
  const json = contract.body && (await readJson(request))
  if (json && !json.ok) return json
  const body = contract.body && json && parseWith(contract.body, json.value)
  if (body && !body.ok) return body
  return { ok: true, value: { params: path?.value, query: query?.value, body: body?.value } }
}

function present({ answer, status, cache }: Contract, result: Awaited<ReturnType<Operation['handle']>>): Response {
  if (!result.ok) return failureProblem(result)
  const headers = { 'cache-control': cache === 'public' ? 'public, no-cache' : 'private, no-store' }
  if (answer === 'file') return fileResponse(result.value as FileAnswer, headers)
  if (!answer) return new Response(null, { status, headers })
  const body = JSON.stringify(answer.parse(result.value))
  return new Response(body, { status, headers: { ...headers, 'content-type': 'application/json' } })
}
