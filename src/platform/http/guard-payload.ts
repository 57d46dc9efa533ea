import { refusalOf } from '@/platform/late-refusals'
import { hasLostSession } from '@/platform/lost-sessions'
import { takeTurn } from '@/platform/rate-limits'
import { payloadConfig } from '@/platform/request-context'
import { withStaffCookie } from '@/platform/staff-cookie'

import { isForeign } from './foreign-call'
import { guardAccounts, readsSignedInAccount } from './guard-accounts'
import { clientKey } from './client-address'
import { bodyFailure } from './payload-body'
import { asRead } from './payload-override'
import { queryErrors } from './payload-query'
import { findRoute, type PayloadRoute } from './payload-route'
import { failureProblem, problem } from './problem'
import { isUnsafe } from './same-site'

type Context = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, context: Context) => Promise<Response>

/** Whether a call has a header that may hold a session or a key. */
export const hasCredentials = ({ headers }: Request): boolean => headers.has('cookie') || headers.has('authorization')

/** Payload sets the user on the request. */
const isSignedIn = (request: Request & { user?: unknown }): boolean => Boolean(request.user)

/** Lets Payload handle the call, then answers 429 or 503 where Payload cannot do so itself. */
async function run(payloadHandler: Handler, request: Request, route: PayloadRoute): Promise<Response> {
  const params = Promise.resolve({ slug: [...route.segments] })
  const response = withStaffCookie(await payloadHandler(request, { params }))
  const refusal = refusalOf(request)
  if (refusal) return failureProblem({ ok: false, ...refusal })
  const isRefused = response.status === 401 || response.status === 403 || readsSignedInAccount(route)
  if (isRefused && hasLostSession(request)) return problem('unavailable')
  if (!hasCredentials(request) || isSignedIn(request)) return response
  const turn = await takeTurn('panel_anonymous', clientKey(request.headers))
  return turn.ok ? response : failureProblem(turn)
}

/**
 * Guards Payload's REST API. Its decisions depend on the endpoint that Payload will run; an address that is not written
 * exactly like an endpoint gets 404. It refuses calls from other sites, limits each client, refuses queries and bodies
 * on which Payload fails with 500, and applies the rules of accounts.
 */
export function guardRest(payloadHandler: Handler): Handler {
  return async (incoming) => {
    if (isForeign(incoming)) return problem('cross_site')
    const client = clientKey(incoming.headers)
    const turn = await takeTurn(hasCredentials(incoming) ? 'panel' : 'panel_anonymous', client)
    if (!turn.ok) return failureProblem(turn)
    const read = await asRead(incoming)
    if (!read.ok) return failureProblem(read)
    const request = read.value
    const { pathname, search } = new URL(request.url)
    const route = findRoute(await payloadConfig(), { method: request.method, pathname })
    if (!route) return problem('not_found')
    const errors = queryErrors(search)
    if (errors.length > 0) return problem('validation_failed', { errors })
    const failure = isUnsafe(request.method) ? await bodyFailure(request) : null
    if (failure) return problem(failure)
    return guardAccounts({ request, route, client }, (call) => run(payloadHandler, call, route))
  }
}
