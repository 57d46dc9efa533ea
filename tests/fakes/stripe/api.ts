import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, Faults } from './control/faults.ts'
import type { Answer } from './http/answer.ts'
import { CORS_HEADERS, failureAnswer, jsonAnswer, send } from './http/answer.ts'
import { readBody } from './http/body.ts'
import { StripeFailure, invalidParameter, rateLimited, serverFailure } from './http/errors.ts'
import { expand } from './http/expand.ts'
import { parseForm } from './http/form.ts'
import type { Idempotency } from './http/idempotency.ts'
import type { ApiKeys } from './http/keys.ts'
import { authenticate, secretKeyRequired } from './http/keys.ts'
import { readList, readString } from './http/params.ts'
import { publicView } from './http/public-view.ts'
import type { ApiRequest, Route } from './http/router.ts'
import { matchRoute } from './http/router.ts'
import { newId } from './ids.ts'
import { accountRoutes } from './resources/account.ts'
import { chargeRoutes } from './resources/charges.ts'
import { disputeRoutes } from './resources/disputes.ts'
import { paymentIntentRoutes } from './resources/payment-intents.ts'
import { paymentMethodRoutes } from './resources/payment-methods.ts'
import { refundRoutes } from './resources/refunds.ts'
import type { World } from './world.ts'
import { API_VERSION } from './world.ts'

const ROUTES: readonly Route[] = [
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...accountRoutes,
]

const LONGEST_KEY = 255

export interface Api {
  world: World
  keys: ApiKeys
  faults: Faults
  idempotency: Idempotency
  changed: () => void
}

/** One call as it came in, with the id that its answer will carry. */
interface Call {
  request: IncomingMessage
  requestId: string
  method: string
  path: string
  /** Form-encoded: the query string of a GET, the body otherwise. */
  params: string
  idempotencyKey: string | null
}

/** Answers a call to `/v1/…`, or fails the way a fault says. */
export async function serveApi(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, CORS_HEADERS).end()
    return
  }
  const call = await readCall(request)
  const fault = api.faults.take(call.method, call.path)
  const answer = await answerWith(api, call, fault)
  if (fault?.drop) {
    response.destroy()
  } else if (!fault?.hang && !response.destroyed) {
    send(response, { ...answer, headers: { ...CORS_HEADERS, ...headersOf(call), ...answer.headers } })
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://stripe.invalid')
  const body = await readBody(request)
  const key = request.headers['idempotency-key']
  const method = request.method ?? 'GET'
  return {
    request,
    requestId: newId('req', 14),
    method,
    path: url.pathname,
    params: method === 'POST' && body !== '' ? body : url.search.slice(1),
    idempotencyKey: typeof key === 'string' && key !== '' ? key : null,
  }
}

async function answerWith(api: Api, call: Call, fault: Fault | undefined): Promise<Answer> {
  const isAfter = fault?.when === 'after'
  const isBroken = fault !== undefined && (fault.status !== undefined || fault.hang === true || fault.drop === true)
  if (isBroken && !isAfter) {
    if (fault.delayMs) await sleep(fault.delayMs)
    return failureAnswer(fault.status === 429 ? rateLimited() : serverFailure(fault.status))
  }
  const answer = await answerOnce(api, call, fault?.delayMs)
  return isAfter && fault.status !== undefined ? failureAnswer(serverFailure(fault.status)) : answer
}

/** Runs the call under its idempotency key: the delay counts as "in progress". */
async function answerOnce(api: Api, call: Call, delayMs: number | undefined): Promise<Answer> {
  try {
    if (call.method !== 'POST' || call.idempotencyKey === null) {
      if (delayMs) await sleep(delayMs)
      return execute(api, call)
    }
    return await answerByKey(api, call, call.idempotencyKey, delayMs)
  } catch (error) {
    if (error instanceof StripeFailure) return failureAnswer(error)
    process.stderr.write(`stripe fake: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return failureAnswer(serverFailure())
  }
}

async function answerByKey(api: Api, call: Call, key: string, delayMs: number | undefined): Promise<Answer> {
  if (key.length > LONGEST_KEY)
    throw invalidParameter('Idempotency keys can be up to 255 characters.', 'Idempotency-Key')
  const idempotent = { key, endpoint: call.path, params: call.params }
  const stored = api.idempotency.begin(idempotent)
  if (stored !== undefined) {
    const headers = { 'idempotent-replayed': 'true', 'original-request': stored.requestId }
    return { status: stored.status, body: stored.body, headers }
  }
  let kept: Answer | undefined
  try {
    if (delayMs) await sleep(delayMs)
    kept = execute(api, call)
    return kept
  } catch (error) {
    if (error instanceof StripeFailure && error.replayable) kept = failureAnswer(error)
    throw error
  } finally {
    api.idempotency.finish(idempotent, kept && { ...kept, requestId: call.requestId })
    api.changed()
  }
}

/** Finds the route, checks the key, does the work. Synchronous from here on, so calls never interleave. */
function execute(api: Api, call: Call): Answer {
  const params = parseForm(call.params)
  const key = authenticate(call.request.headers, readString(params, 'key'), api.keys)
  const match = matchRoute(ROUTES, call.method, call.path)
  if (match === undefined) throw unknownUrl(call)
  if (key === 'publishable' && !match.route.publishable) throw secretKeyRequired()
  const request: ApiRequest = { method: match.route.method, path: call.path, id: match.id, params, key }
  const origin = { id: call.requestId, idempotencyKey: call.idempotencyKey }
  try {
    const answer = api.world.during(origin, () => match.route.handle(request, api.world))
    const shown = key === 'publishable' ? publicView(answer) : answer
    return jsonAnswer(200, expand(shown, readList(params, 'expand'), api.world.state))
  } finally {
    api.changed()
  }
}

function headersOf(call: Call): Record<string, string> {
  const version = call.request.headers['stripe-version']
  return {
    'request-id': call.requestId,
    'stripe-version': typeof version === 'string' ? version : API_VERSION,
    ...(call.idempotencyKey === null ? {} : { 'idempotency-key': call.idempotencyKey }),
  }
}

function unknownUrl(call: Call): StripeFailure {
  return new StripeFailure(404, {
    type: 'invalid_request_error',
    message:
      `Unrecognized request URL (${call.method}: ${call.path}). Please see https://stripe.com/docs or we can help at ` +
      'https://support.stripe.com/.',
  })
}
