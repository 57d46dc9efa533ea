import { staffOf } from '@/platform/access'
import { env } from '@/platform/env'
import { evenTiming } from '@/platform/even-timing'
import { takeTurn } from '@/platform/rate-limits'
import { hasLostSession } from '@/platform/lost-sessions'
import { payloadInstance } from '@/platform/request-context'
import { withStaffCookie } from '@/platform/staff-cookie'

import { readText } from './body'
import { clientKey } from './client-address'
import { isModestQuery } from './graphql-limits'
import { failureProblem, problem } from './problem'
import { isSameSite, isUnsafe } from './same-site'
import { readSignIn } from './sign-in-request'

type Context<P> = { params: Promise<P> }
type Handler<P> = (request: Request, context: Context<P>) => Promise<Response>

/** The path below `/api` of the calls that need care, and what becomes of them. */
const signInPath = /^\/api\/staff\/login\/?$/
const resetPath = /^\/api\/staff\/(forgot-password|reset-password|unlock)\/?$/
/** Who am I? "Nobody" would sign the panel out. */
const mePath = /^\/api\/staff\/me\/?$/
const firstRegisterPath = /^\/api\/[^/]+\/first-register\/?$/

/** Milliseconds after which a sign-in or a reset is answered, so that its time does not tell which addresses exist. */
const answerAfter = 600

const isForeign = (request: Request): boolean => {
  const { NEXT_PUBLIC_SERVER_URL: origin } = env()
  return isUnsafe(request.method) && !isSameSite(request.headers, { origin: new URL(origin).origin, domains: [] })
}

/** Bytes. The longest page of an editor is well below. */
const jsonLimit = 5_000_000

/** What is wrong with a body that says it is JSON: Payload itself answers 500 to one that holds no object. */
async function checkJson(request: Request): Promise<'payload_too_large' | 'malformed_json' | null> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return null
  const text = await readText(request.clone(), jsonLimit)
  if (text === null) return 'payload_too_large'
  return text.trim() === '' || isJsonObject(text) ? null : 'malformed_json'
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/**
 * Stands in front of Payload's REST API: no call from another site, no body that is none, sign-in and reset limited by client and account and
 * even in time, and no way to become the first owner by opening the admin first.
 */
export function guardRest<P>(payloadHandler: Handler<P>): Handler<P> {
  const handler: Handler<P> = async (request, context) => {
    const response = withStaffCookie(await payloadHandler(request, context))
    const isRefused = response.status === 401 || response.status === 403 || mePath.test(new URL(request.url).pathname)
    return isRefused && hasLostSession(request) ? problem('unavailable') : response
  }
  return async (request, context) => {
    const { pathname, searchParams } = new URL(request.url)
    if (isForeign(request)) return problem('cross_site')
    const where = searchParams.get('where')
    if (where !== null && !isJsonObject(where)) {
      return problem('validation_failed', { errors: [{ path: 'where', message: 'Not a query' }] })
    }
    if (firstRegisterPath.test(pathname) && env().NODE_ENV !== 'development') return problem('forbidden')
    const body = isUnsafe(request.method) ? await checkJson(request) : null
    if (body) return problem(body)
    if (request.method !== 'POST') return handler(request, context)
    const client = clientKey(request.headers)
    if (signInPath.test(pathname)) {
      const turn = await takeTurn('staff_sign_in', client)
      if (!turn.ok) return failureProblem(turn)
      const signIn = await readSignIn(request)
      if (!signIn) return problem('payload_too_large')
      const accountTurn = await takeTurn('staff_sign_in_account', `${signIn.email} ${client}`)
      if (!accountTurn.ok) return failureProblem(accountTurn)
      return evenTiming(answerAfter, () => handler(signIn.request, context))
    }
    if (resetPath.test(pathname)) {
      const turn = await takeTurn('staff_reset', client)
      return turn.ok ? evenTiming(answerAfter, () => handler(request, context)) : failureProblem(turn)
    }
    return handler(request, context)
  }
}

/** Stands in front of GraphQL: staff only, and only what is small, before anything is executed. */
export function guardGraphql(
  handler: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (isForeign(request)) return problem('cross_site')
    const payload = await payloadInstance()
    const { user } = await payload.auth({ headers: request.headers })
    if (!staffOf({ user })) return problem(hasLostSession(request) ? 'unavailable' : 'unauthorized')
    const text = await readText(request.clone())
    if (text === null) return problem('payload_too_large')
    const query = queryOf(text)
    if (query === null) return problem('malformed_json')
    return isModestQuery(query)
      ? withStaffCookie(await handler(request))
      : problem('validation_failed', { errors: [{ path: 'query', message: 'Not GraphQL, or too large or too deep' }] })
  }
}

/** Batches are not taken, so a body is one object with one query. */
function queryOf(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text)
    const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null
    return typeof query === 'string' ? query : null
  } catch {
    return null
  }
}
