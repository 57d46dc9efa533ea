import { refusalOf } from '@/platform/late-refusals'
import { hasLostSession } from '@/platform/lost-sessions'
import { takeTurn } from '@/platform/rate-limits'
import { payloadConfig } from '@/platform/request-context'
import { withStaffCookie } from '@/platform/staff-cookie'

import { isForeign } from './foreign-call'
import { guardAccounts, tellsWhoAmI } from './guard-accounts'
import { clientKey } from './client-address'
import { bodyFailure } from './payload-body'
import { asRead } from './payload-override'
import { queryErrors } from './payload-query'
import { findRoute, type PayloadRoute } from './payload-route'
import { failureProblem, problem } from './problem'
import { isUnsafe } from './same-site'

type Context = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, context: Context) => Promise<Response>

/** Whether a call brings something that may open a session or be a key. */
export const hasCredentials = ({ headers }: Request): boolean => headers.has('cookie') || headers.has('authorization')

/** Payload writes the user of a request onto it. */
const isSignedIn = (request: Request & { user?: unknown }): boolean => Boolean(request.user)

/** Runs what Payload will run, and answers what Payload could not say. */
async function run(payloadHandler: Handler, request: Request, route: PayloadRoute): Promise<Response> {
  const params = Promise.resolve({ slug: [...route.segments] })
  const response = withStaffCookie(await payloadHandler(request, { params }))
  const refusal = refusalOf(request)
  if (refusal) return failureProblem({ ok: false, ...refusal })
  const isRefused = response.status === 401 || response.status === 403 || tellsWhoAmI(route)
  if (isRefused && hasLostSession(request)) return problem('unavailable')
  if (!hasCredentials(request) || isSignedIn(request)) return response
  const turn = await takeTurn('panel_anonymous', clientKey(request.headers))
  return turn.ok ? response : failureProblem(turn)
}

/**
 * Stands in front of Payload's REST API and decides by the endpoint that Payload will run, which it finds once: what is
 * not written as an endpoint is, is not found. No call from another site, no body or query that Payload fails on, a limit
 * for each client, and the rules of accounts.
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
