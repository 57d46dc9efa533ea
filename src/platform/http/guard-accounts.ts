import { env } from '@/platform/env'
import { evenTiming } from '@/platform/even-timing'
import { takeTurn } from '@/platform/rate-limits'

import type { PayloadRoute } from './payload-route'
import { failureProblem, problem } from './problem'
import { readSignIn } from './sign-in-request'

/**
 * Milliseconds after which a sign-in or a reset is answered, so that its time does not reveal which addresses exist.
 */
const answerAfter = 600

const resets = new Set(['/forgot-password', '/reset-password', '/unlock', '/verify/:id'])

/**
 * Whether the call reads the account that is signed in. When an outage kept the session from being read, Payload
 * answers that no one is signed in, and the panel would sign the person out; guard-payload.ts answers 503 then.
 */
export const readsSignedInAccount = ({ method, pattern }: PayloadRoute): boolean =>
  method === 'GET' && pattern === '/me'

interface AccountCall {
  readonly request: Request
  readonly route: PayloadRoute
  readonly client: string
}

/**
 * The rules of accounts: sign-in and reset are limited by client and by account and take constant time, and no visitor
 * can register as the first owner.
 */
export async function guardAccounts(
  { request, route, client }: AccountCall,
  run: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (route.pattern === '/first-register' && env().NODE_ENV !== 'development') return problem('forbidden')
  if (route.method !== 'POST') return run(request)
  if (route.pattern === '/login') {
    const turn = await takeTurn('staff_sign_in', client)
    if (!turn.ok) return failureProblem(turn)
    const signIn = await readSignIn(request)
    if (!signIn) return problem('payload_too_large')
    const accountTurn = await takeTurn('staff_sign_in_account', `${signIn.email} ${client}`)
    if (!accountTurn.ok) return failureProblem(accountTurn)
    return evenTiming(answerAfter, () => run(signIn.request))
  }
  if (resets.has(route.pattern)) {
    const turn = await takeTurn('staff_reset', client)
    if (!turn.ok) return failureProblem(turn)
    // The panel sends a form, and our own endpoint reads JSON.
    const reset = route.pattern === '/forgot-password' ? await readSignIn(request) : { request }
    return reset ? evenTiming(answerAfter, () => run(reset.request)) : problem('payload_too_large')
  }
  return run(request)
}
