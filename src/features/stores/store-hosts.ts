import { sql } from 'drizzle-orm'
import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type FieldHook,
  type PayloadRequest,
  type Validate,
} from 'payload'

import { hasRole, staffOf } from '@/platform/access'
import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import { env } from '@/platform/env'
import type { Store } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'
import { systemClock } from '@/shared/clock'

import { parseHostName } from './domain/host-name'

/** The key of the advisory lock under which stores change hosts one after another; the same in every version. */
const hostsLock = 7_310_544

const most = 50

const refuse = (path: 'domains' | 'isDefault', message: string) =>
  new ValidationError({ collection: 'stores', errors: [{ path, message }] })

/**
 * Stores hosts in the form that browsers send, without duplicates. Invalid names are left for `checkHosts` to refuse.
 */
export const normalizeHosts: FieldHook = ({ value }) =>
  Array.isArray(value)
    ? [...new Set(value.map((each: unknown) => (typeof each === 'string' ? (parseHostName(each) ?? each) : each)))]
    : (value as unknown)

export const checkHosts: Validate = (value: unknown) => {
  if (value === undefined || value === null) return true
  if (!Array.isArray(value) || value.length > most) return `Enter at most ${String(most)} host names.`
  const wrong = value.map(String).find((each) => parseHostName(each) !== each)
  return (
    wrong === undefined ||
    `“${wrong.slice(0, 100)}” is not a host name. Enter it as shop.example, without https://, port or path.`
  )
}

const contextOf = (req: PayloadRequest) => ({ payload: req.payload, req, clock: systemClock })

/**
 * Each listed host shows one store; all other hosts show the default store. A store cannot take a host of another
 * store, and the installation's own host belongs to the default store. Only an owner of both stores can change the
 * default; the former one loses it in the same transaction. Two unique indexes enforce this too (migration
 * store_hosts).
 */
export const claimHosts: CollectionBeforeChangeHook<Store> = async ({ data, originalDoc, req }) => {
  const before = { domains: originalDoc?.domains ?? [], isDefault: originalDoc?.isDefault ?? false }
  // Null counts as false: Payload writes it, and the store would no longer be the default one.
  const isDefault = data.isDefault === undefined ? before.isDefault : data.isDefault === true
  const after = { domains: data.domains ?? before.domains, isDefault }
  const added = after.domains.filter((host) => !before.domains.includes(host))
  if (added.length === 0 && before.isDefault === after.isDefault) return data
  await sqlOf(contextOf(req)).execute(sql`select pg_advisory_xact_lock(${hostsLock})`)
  const id = originalDoc?.id ?? null
  if (added.length > 0) await refuseTakenHosts(req, { id, added, isDefault: after.isDefault })
  if (before.isDefault !== after.isDefault) await changeDefault(req, { id, isDefault: after.isDefault })
  return data
}

interface Claim {
  readonly id: string | null
  readonly added: readonly string[]
  readonly isDefault: boolean
}

async function refuseTakenHosts(req: PayloadRequest, { id, added, isDefault }: Claim): Promise<void> {
  const installation = new URL(env().NEXT_PUBLIC_SERVER_URL).hostname
  if (!isDefault && added.includes(installation)) throw refuse('domains', `${installation} shows the default store.`)
  const { rows } = await sqlOf(contextOf(req)).execute<{ host: string }>(sql`
    select text as host from stores_texts
    where path = 'domains' and text = any(${sql.param([...added])}::text[]) and parent_id is distinct from ${id}::uuid
    limit 1`)
  if (rows[0]) throw refuse('domains', `${rows[0].host} shows another store.`)
}

async function changeDefault(req: PayloadRequest, { id, isDefault }: Omit<Claim, 'added'>): Promise<void> {
  const ctx = contextOf(req)
  const actor = staffOf(req)
  if (actor && !hasRole(req, 'owner')) throw refuse('isDefault', 'An owner decides which store is the default one.')
  if (actor && !isDefault) throw refuse('isDefault', 'Make another store the default one instead.')
  if (!isDefault) return
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select id from stores where is_default and id is distinct from ${id}::uuid`)
  if (actor && rows.some((former) => !actor.storeIds.includes(former.id))) {
    throw refuse('isDefault', 'The default store is not yours. Ask one of its owners.')
  }
  await sqlOf(ctx).execute(sql`
    update stores set is_default = false, updated_at = now() where is_default and id is distinct from ${id}::uuid`)
  await invalidateAfterCommit(
    ctx,
    rows.map((former) => cacheTags.store(former.id)),
  )
}
