import { staffOf } from '@/platform/access'
import { refusalOf } from '@/platform/late-refusals'
import { hasLostSession } from '@/platform/lost-sessions'
import { takeTurn } from '@/platform/rate-limits'
import { payloadInstance } from '@/platform/request-context'
import { withStaffCookie } from '@/platform/staff-cookie'

import { readText } from './body'
import { clientKey } from './client-address'
import { isForeign } from './foreign-call'
import { isModestQuery } from './graphql-limits'
import { hasCredentials } from './guard-payload'
import { failureProblem, problem } from './problem'

/**
 * Guards GraphQL: only staff may use it, and large or deep queries are refused before they are executed. Sign-in,
 * resets and changes of accounts are left out of its schema (features/staff/staff.collection.ts), because one query
 * could hold any number of them.
 */
export function guardGraphql(
  handler: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (isForeign(request)) return problem('cross_site')
    const turn = await takeTurn(hasCredentials(request) ? 'panel' : 'panel_anonymous', clientKey(request.headers))
    if (!turn.ok) return failureProblem(turn)
    const payload = await payloadInstance()
    const { user } = await payload.auth({ headers: request.headers })
    const refusal = refusalOf(request)
    if (refusal) return failureProblem({ ok: false, ...refusal })
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

/** The query of the body; null when it has none. A batch (a list) has none and is refused. */
function queryOf(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text)
    const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null
    return typeof query === 'string' ? query : null
  } catch {
    return null
  }
}
