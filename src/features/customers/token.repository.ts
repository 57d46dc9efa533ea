import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { TokenPurpose } from './domain/account-limits'

type NewToken = {
  readonly hash: string
  readonly customerId: string
  readonly purpose: TokenPurpose
  /** Seconds, by the database's clock: those of replicas may differ. */
  readonly lifetime: number
}

export async function insertToken(ctx: Context, token: NewToken): Promise<void> {
  const { hash, customerId, purpose, lifetime } = token
  await sqlOf(ctx).execute(sql`
    insert into customer_tokens (token_hash, customer_id, purpose, expires_at)
    values (${hash}, ${customerId}, ${purpose}, now() + make_interval(secs => ${lifetime}))`)
}

type Wanted = { readonly hash: string; readonly purpose: TokenPurpose }

const isLive = ({ hash, purpose }: Wanted, { store }: Context) => sql`
  t.token_hash = ${hash} and t.purpose = ${purpose} and t.used_at is null and t.expires_at > now()
  and exists (select from customers c where c.id = t.customer_id and c.store_id = ${store.id})`

export async function findLiveToken(ctx: Context, wanted: Wanted): Promise<{ customerId: string } | null> {
  const { rows } = await sqlOf(ctx).execute<{ customerId: string }>(sql`
    select t.customer_id as "customerId" from customer_tokens t where ${isLive(wanted, ctx)}`)
  return rows[0] ?? null
}

/** Uses a link up; of two who click at once, one gets it. */
export async function useToken(ctx: Context, wanted: Wanted): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    update customer_tokens t set used_at = now() where ${isLive(wanted, ctx)} returning t.customer_id`)
  return rows.length > 0
}

/** Every link that was ever mailed to a customer stops working. */
export async function revokeTokens(ctx: Context, customerId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update customer_tokens set used_at = now() where customer_id = ${customerId} and used_at is null`)
}
