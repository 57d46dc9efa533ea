import {
  ValidationError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
} from 'payload'

import { staffOf } from '@/platform/access'
import type { Staff } from '@/platform/payload-types'
import { endSessions } from '@/platform/sessions/session-store'
import { staffTokenOf } from '@/platform/staff-cookie'
import { systemClock } from '@/shared/clock'

import { queueStaffMail } from './mails/staff-mail.job'
import { requireGoodPassword, requirePassword } from './staff-password'
import { staffPanel } from './panel-texts'

const refuse = (path: keyof Staff, message: string) =>
  new ValidationError({ collection: 'staff', errors: [{ path, message }] })

const idsOf = (stores: Partial<Staff>['stores']): string[] =>
  (stores ?? []).map((store) => (typeof store === 'string' ? store : store.id))

const texts = ['email', 'password', 'currentPassword'] as const

/** Refuses values that are not texts: Payload calls string methods on them before it checks their types. */
export const requireTexts: CollectionBeforeValidateHook<Staff> = ({ data, req }) => {
  const wrong = texts.find(
    (path) => data?.[path] !== undefined && data[path] !== null && typeof data[path] !== 'string',
  )
  if (wrong !== undefined) throw refuse(wrong, staffPanel.for(req)('refused.text'))
  return data
}

const normal = (email: string | undefined) => email?.toLowerCase().trim()

const hasPassword = ({ password }: Partial<Staff>): boolean => typeof password === 'string' && password !== ''

const isNew = <T>(value: T | null | undefined, before: T | undefined): value is T =>
  value !== undefined && value !== null && value !== before

/**
 * A session left open on a computer must not be enough to take over an account: to set another password or address, or
 * to add an account, signed-in staff must also give their own present password. A weak password is always refused, also
 * in commands.
 */
export const guardSecrets: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  const before = operation === 'create' ? undefined : originalDoc
  const password = data.password === '' ? undefined : data.password
  if (typeof password === 'string') {
    requireGoodPassword(password, [data.email ?? before?.email ?? '', data.name ?? before?.name ?? ''], req)
  }
  const hasNewSecret = isNew(password, undefined) || isNew(normal(data.email), before?.email)
  const actor = staffOf(req)
  if (!actor || !hasNewSecret) return data
  await requirePassword({ payload: req.payload, req, clock: systemClock }, actor.id, data.currentPassword)
  return data
}

/** Mails a change of password or address to the address that the account had before. */
export const mailChanges: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const { email, name } = originalDoc
  const account = { email, name, storeId: idsOf(originalDoc.stores)[0] ?? null }
  const ctx = { payload: req.payload, req, clock: systemClock }
  if (hasPassword(data)) await queueStaffMail(ctx, { ...account, kind: 'password' })
  if (isNew(normal(data.email), email)) await queueStaffMail(ctx, { ...account, kind: 'email' })
  return data
}

/**
 * A mailed link to choose a password ends with the password and the address that the account had. Payload's own reset
 * does not run this hook: it finds the account by the link and writes the row itself.
 */
export const endResetOnChange: CollectionBeforeChangeHook<Staff> = ({ data, operation, originalDoc }) => {
  if (operation === 'create' || !originalDoc) return data
  if (!hasPassword(data) && !isNew(normal(data.email), originalDoc.email)) return data
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null }
}

/**
 * A signed-in person can assign only their own stores, and cannot change a person who also works for stores that are
 * not theirs. They cannot change their own role or take a store from themselves: another owner must do that.
 */
export const guardAccount: CollectionBeforeChangeHook<Staff> = ({ data, originalDoc, req }) => {
  const actor = staffOf(req)
  if (!actor) return data
  const t = staffPanel.for(req)
  const before = idsOf(originalDoc?.stores)
  const after = data.stores === undefined ? before : idsOf(data.stores)
  if (originalDoc?.id === actor.id) {
    if (data.role !== undefined && data.role !== originalDoc.role) {
      throw refuse('role', t('refused.ownRole'))
    }
    if (before.some((id) => !after.includes(id))) {
      throw refuse('stores', t('refused.ownStore'))
    }
  }
  if (before.some((id) => !actor.storeIds.includes(id))) {
    throw refuse('stores', t('refused.worksElsewhere'))
  }
  if (after.some((id) => !actor.storeIds.includes(id))) throw refuse('stores', t('refused.ownStores'))
  return data
}

/** An API key has the rights of its account, so it is revoked when the sessions end. */
const noKey = { apiKeyIndex: null, enableAPIKey: false }

/**
 * When a person gets another password or role, or loses a store, their sessions end and their API key is revoked, in
 * the transaction of the change. A person who changes their own password stays signed in in the browser where they do
 * it. Gaining a store ends nothing: every request reads the person's stores again, so the session has it at once.
 */
export const endSessionsOnChange: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const before = idsOf(originalDoc.stores)
  const after = data.stores === undefined ? before : idsOf(data.stores)
  const hasLostStore = before.some((id) => !after.includes(id))
  const hasOtherRole = data.role !== undefined && data.role !== originalDoc.role
  if (!hasLostStore && !hasOtherRole && !hasPassword(data)) return data
  const isOwn = staffOf(req)?.id === originalDoc.id
  const except = isOwn ? staffTokenOf(req.headers, req.payload.config.csrf) : null
  const ctx = { payload: req.payload, req, clock: systemClock }
  await endSessions(ctx, { kind: 'staff', accountId: originalDoc.id, except })
  return { ...data, ...noKey }
}

export const endSessionsOnDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  await endSessions({ payload: req.payload, req, clock: systemClock }, { kind: 'staff', accountId: String(id) })
}
