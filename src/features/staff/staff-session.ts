import {
  createLocalReq,
  ValidationError,
  type AuthStrategy,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type CollectionBeforeValidateHook,
  type CollectionMeHook,
  type CollectionRefreshHook,
  type PayloadRequest,
} from 'payload'

import type { SystemContext } from '@/platform/context'
import { isOutage } from '@/platform/http/overload'
import { noteLostSession } from '@/platform/lost-sessions'
import type { Staff } from '@/platform/payload-types'
import { sessionLimits } from '@/platform/sessions/session-kinds'
import { endSession, endSessions, findSession, startSession, type LiveSession } from '@/platform/sessions/session-store'
import { staffTokenOf } from '@/platform/staff-cookie'
import { systemClock } from '@/shared/clock'

import { queueStaffMail } from './mails/staff-mail.job'
import { saveKeyHash } from './staff-key.repository'
import { requireGoodPassword } from './staff-password'
import { staffPanel } from './panel-texts'

/**
 * Sessions of staff in place of Payload's JWTs (docs/decisions/0016): Payload checks the password, these hooks begin
 * and end the session, and this strategy is the only one that accepts the cookie.
 */
const kind = 'staff'
const strategyName = 'staff-session'

const contextOf = (req: PayloadRequest): SystemContext => ({ payload: req.payload, req, clock: systemClock })

const tokenOf = (req: PayloadRequest): string | null => staffTokenOf(req.headers, req.payload.config.csrf)

const find = (ctx: SystemContext, sessionToken: string | null): Promise<LiveSession<{ id: string }> | null> =>
  findSession(ctx, { kind, sessionToken, load: (id) => Promise.resolve({ id }) })

/**
 * When the panel says that the session has ended, in seconds since 1970: a moment later than the server does, so that
 * the request with which the panel leaves does not count as one more use.
 */
const panelEnd = ({ endsAt }: { endsAt: number }): number => Math.ceil(endsAt / 1000) + 5

export const staffStrategy: AuthStrategy = {
  name: strategyName,
  authenticate: async ({ headers, payload }) => {
    const token = staffTokenOf(headers, payload.config.csrf)
    if (token === null) return { user: null }
    try {
      const req = await createLocalReq({}, payload)
      const session = await find({ payload, req, clock: systemClock }, token)
      if (!session) return { user: null }
      const { id } = session.account
      const user = await payload.findByID({ collection: 'staff', id, depth: 0, disableErrors: true, req })
      return { user: user && { ...user, collection: 'staff', _strategy: strategyName } }
    } catch (error) {
      if (isOutage(error)) noteLostSession(headers)
      throw error
    }
  },
}

const contextKey = 'staffSession'

interface Begun {
  readonly token: string
  readonly exp: number
}

/** The part of an operation that these hooks read. */
interface Operation {
  readonly operation: string
  readonly req: PayloadRequest
}

/** Records for later hooks that this request resets a password, which ends every session, and the new password. */
export const noteReset = ({ args, operation, req }: Operation & { readonly args: object }): void => {
  if (operation !== 'resetPassword') return
  req.context['isReset'] = true
  const data: unknown = Reflect.get(args, 'data')
  const password: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'password') : undefined
  if (typeof password !== 'string')
    throw new ValidationError({ errors: [{ path: 'password', message: staffPanel.for(req)('refused.text') }] })
  req.context['newPassword'] = password
}

/** A password set by a mailed link must meet the same policy as any other password. */
export const guardReset: CollectionBeforeValidateHook<Staff> = ({ data, req }) => {
  const password = req.context['newPassword']
  if (typeof password === 'string') requireGoodPassword(password, [data?.email ?? '', data?.name ?? ''], req)
  return data
}

/** Begins the session after the password was checked or reset, in the same transaction. */
export const beginStaffSession: CollectionAfterLoginHook<{ id: string }> = async ({ req, user }) => {
  const ctx = contextOf(req)
  if (req.context['isReset'] === true) {
    await endSessions(ctx, { kind, accountId: user.id })
    const account = await saveKeyHash(ctx, user.id, null)
    if (account) await queueStaffMail(ctx, { ...account, kind: 'password' })
  }
  const replaces = tokenOf(req)
  const userAgent = req.headers.get('user-agent')
  const token = await startSession(ctx, { kind, accountId: user.id, storeId: null, replaces, userAgent })
  const endsAt = ctx.clock.now().getTime() + sessionLimits.staff.idle * 1000
  req.context[contextKey] = { token, exp: panelEnd({ endsAt }) } satisfies Begun
}

/** Replaces Payload's JWT by the session's token, which Payload writes into the cookie and nowhere else. */
export const handOutToken = ({ operation, req, result }: Operation & { readonly result: unknown }): void => {
  const isSignIn = operation === 'login' || operation === 'resetPassword'
  const begun = req.context[contextKey] as Begun | undefined
  if (isSignIn && typeof result === 'object' && result !== null) Object.assign(result, begun)
}

/** Signs this browser out, or with `?allSessions=true` the person everywhere. */
export const endStaffSession: CollectionAfterLogoutHook = async ({ req }) => {
  const ctx = contextOf(req)
  await endSession(ctx, tokenOf(req))
  const id = req.user?.id
  if (req.query['allSessions'] === 'true' && id !== undefined) {
    await endSessions(ctx, { kind, accountId: id })
    await saveKeyHash(ctx, id, null)
  }
}

/** Adds the end of the session to the answer for the panel. */
export const tellSessionEnd: CollectionMeHook<{ id: string }> = async ({ args: { req }, user }) => {
  const session = await find(contextOf(req), tokenOf(req))
  return session?.account.id === user.id ? { exp: panelEnd(session), user } : undefined
}

/** "Stay signed in": the request itself was a use of the session. A request by API key has no session to prolong. */
export const stayStaffSession: CollectionRefreshHook<{ id: string }> = async ({ args: { req }, user }) => {
  const token = tokenOf(req)
  const session = await find(contextOf(req), token)
  if (token === null || session?.account.id !== user.id) return { exp: 0, refreshedToken: '', setCookie: false, user }
  return { exp: panelEnd(session), refreshedToken: token, setCookie: true, strategy: strategyName, user }
}
