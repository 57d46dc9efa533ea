import { sql } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { olderThan, purge, retentionDays } from '@/platform/retention'
import { sqlOf } from '@/platform/transaction'

import type { Customer } from './customer.repository'

type NewSession = {
  readonly hash: string
  readonly customerId: string
  readonly userAgent: string | null
  readonly expiresAt: Date
}

export async function insertSession(
  ctx: Context,
  { hash, customerId, userAgent, expiresAt }: NewSession,
): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into customer_sessions (token_hash, customer_id, store_id, user_agent, expires_at)
    values (${hash}, ${customerId}, ${ctx.store.id}, ${userAgent}, ${expiresAt})`)
}

export type FoundSession = { readonly customer: Customer; readonly lastSeenAt: Date }

type Row = Customer & { readonly lastSeenAt: Date | string }

/** Whoever a live session of this store belongs to. */
export async function findLiveSession(ctx: Context, hash: string): Promise<FoundSession | null> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select c.id, c.email, c.name, c.locale, coalesce(c.is_verified, false) as "isVerified",
      s.last_seen_at as "lastSeenAt"
    from customer_sessions s join customers c on c.id = s.customer_id and c.store_id = s.store_id
    where s.token_hash = ${hash} and s.store_id = ${ctx.store.id} and s.expires_at > now()`)
  const [row] = rows
  if (!row) return null
  const { lastSeenAt, ...customer } = row
  return { customer, lastSeenAt: new Date(lastSeenAt) }
}

export async function touchSession(ctx: Context, hash: string, expiresAt: Date): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update customer_sessions set last_seen_at = now(), expires_at = ${expiresAt} where token_hash = ${hash}`)
}

export async function deleteSession(ctx: Context, hash: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    delete from customer_sessions where token_hash = ${hash} and store_id = ${ctx.store.id}`)
}

/** All sessions of a customer but, where given, one. */
export async function deleteSessions(ctx: Context, customerId: string, except: string | null = null): Promise<void> {
  await sqlOf(ctx).execute(sql`
    delete from customer_sessions
    where customer_id = ${customerId} and ${except === null ? sql`true` : sql`token_hash <> ${except}`}`)
}

/** Sessions and links that have ended, the links after a while. */
export async function deleteEnded(ctx: SystemContext): Promise<void> {
  await purge(ctx, sql`customer_sessions`, sql`expires_at < now()`)
  await purge(ctx, sql`customer_tokens`, olderThan(sql`expires_at`, retentionDays.endedLinks))
}

/** Password, sessions and links of an account that is deleted. */
export async function deleteAccountData(ctx: SystemContext, customerId: string): Promise<void> {
  for (const table of [sql`customer_credentials`, sql`customer_sessions`, sql`customer_tokens`]) {
    await sqlOf(ctx).execute(sql`delete from ${table} where customer_id = ${customerId}`)
  }
}
