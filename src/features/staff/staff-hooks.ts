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

const refuse = (path: keyof Staff, message: string) =>
  new ValidationError({ collection: 'staff', errors: [{ path, message }] })

const idsOf = (stores: Partial<Staff>['stores']): string[] =>
  (stores ?? []).map((store) => (typeof store === 'string' ? store : store.id))

const texts = ['email', 'password', 'currentPassword'] as const

/** Payload takes the letters of an address before it looks whether it is a text. */
export const requireTexts: CollectionBeforeValidateHook<Staff> = ({ data }) => {
  const wrong = texts.find(
    (path) => data?.[path] !== undefined && data[path] !== null && typeof data[path] !== 'string',
  )
  if (wrong !== undefined) throw refuse(wrong, 'Write a text.')
  return data
}

const normal = (email: string | undefined) => email?.toLowerCase().trim()

const isNew = <T>(value: T | null | undefined, before: T | undefined): value is T =>
  value !== undefined && value !== null && value !== before

/**
 * What opens an account takes more than a session that someone has found open: another password or address, or a new
 * account, takes the present password of the person who asks. A weak password is taken from nobody, commands included.
 */
export const guardSecrets: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  const before = operation === 'create' ? undefined : originalDoc
  const password = data.password === '' ? undefined : data.password
  if (typeof password === 'string') {
    requireGoodPassword(password, [data.email ?? before?.email ?? '', data.name ?? before?.name ?? ''])
  }
  const hasNewSecret = isNew(password, undefined) || isNew(normal(data.email), before?.email)
  const actor = staffOf(req)
  if (!actor || !hasNewSecret) return data
  await requirePassword({ payload: req.payload, req, clock: systemClock }, actor.id, data.currentPassword)
  return data
}

/** Tells the person at the address that the account had. */
export const mailChanges: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const { email, name } = originalDoc
  const account = { email, name, storeId: idsOf(originalDoc.stores)[0] ?? null }
  const ctx = { payload: req.payload, req, clock: systemClock }
  if (typeof data.password === 'string' && data.password !== '') {
    await queueStaffMail(ctx, { ...account, kind: 'password' })
  }
  if (isNew(normal(data.email), email)) await queueStaffMail(ctx, { ...account, kind: 'email' })
  return data
}

/**
 * Who is signed in hands out no store that is not their own, changes nobody who works elsewhere too, and neither locks
 * themselves out nor raises themselves: their role, and losing a store, is for another owner to decide.
 */
export const guardAccount: CollectionBeforeChangeHook<Staff> = ({ data, originalDoc, req }) => {
  const actor = staffOf(req)
  if (!actor) return data
  const before = idsOf(originalDoc?.stores)
  const after = data.stores === undefined ? before : idsOf(data.stores)
  if (originalDoc?.id === actor.id) {
    if (data.role !== undefined && data.role !== originalDoc.role) {
      throw refuse('role', 'You cannot change your own role. Ask another owner.')
    }
    if (before.some((id) => !after.includes(id))) {
      throw refuse('stores', 'You cannot take a store away from yourself. Ask another owner.')
    }
  }
  if (before.some((id) => !actor.storeIds.includes(id))) {
    throw refuse('stores', 'This person also works for a store that is not yours.')
  }
  if (after.some((id) => !actor.storeIds.includes(id))) throw refuse('stores', 'Choose among your own stores.')
  return data
}

/** A key opens what its account does: it ends with the sessions. */
const noKey = { apiKeyIndex: null, enableAPIKey: false }

/**
 * Whoever gets another password, role or stores is signed out and their key is void, in the transaction that changes it; who changes their own
 * password stays signed in where they do it.
 */
export const endSessionsOnChange: CollectionBeforeChangeHook<Staff> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const before = idsOf(originalDoc.stores)
  const after = data.stores === undefined ? before : idsOf(data.stores)
  const hasOtherStores = before.length !== after.length || before.some((id) => !after.includes(id))
  const hasOtherRole = data.role !== undefined && data.role !== originalDoc.role
  const hasOtherPassword = typeof data.password === 'string' && data.password !== ''
  if (!hasOtherStores && !hasOtherRole && !hasOtherPassword) return data
  const isOwn = staffOf(req)?.id === originalDoc.id
  const except = isOwn ? staffTokenOf(req.headers, req.payload.config.csrf) : null
  const ctx = { payload: req.payload, req, clock: systemClock }
  await endSessions(ctx, { kind: 'staff', accountId: originalDoc.id, except })
  return { ...data, ...noKey }
}

export const endSessionsOnDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  await endSessions({ payload: req.payload, req, clock: systemClock }, { kind: 'staff', accountId: String(id) })
}
