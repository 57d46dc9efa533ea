import { and, eq, exists, gt, isNull, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { customers } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { customerTokens } from './customer.tables'
import type { TokenPurpose } from './domain/account-limits'

type NewToken = {
  readonly hash: string
  readonly customerId: string
  readonly purpose: TokenPurpose
  /** Seconds, by the database's clock, because those of replicas may differ. */
  readonly lifetime: number
}

export async function insertToken(ctx: Context, token: NewToken): Promise<void> {
  const { hash, customerId, purpose, lifetime } = token
  const expiresAt = sql`now() + make_interval(secs => ${lifetime})`
  await sqlOf(ctx).insert(customerTokens).values({ tokenHash: hash, customerId, purpose, expiresAt })
}

type Wanted = { readonly hash: string; readonly purpose: TokenPurpose }

const isLive = (ctx: Context, { hash, purpose }: Wanted) =>
  and(
    eq(customerTokens.tokenHash, hash),
    eq(customerTokens.purpose, purpose),
    isNull(customerTokens.usedAt),
    gt(customerTokens.expiresAt, sql`now()`),
    exists(
      sqlOf(ctx)
        .select({ id: customers.id })
        .from(customers)
        .where(and(eq(customers.id, customerTokens.customerId), eq(customers.store, ctx.store.id))),
    ),
  )

export async function findLiveToken(ctx: Context, wanted: Wanted): Promise<{ customerId: string } | null> {
  const [token] = await sqlOf(ctx)
    .select({ customerId: customerTokens.customerId })
    .from(customerTokens)
    .where(isLive(ctx, wanted))
  return token ?? null
}

/** Uses up a link. Of two concurrent calls only one returns true. */
export async function useToken(ctx: Context, wanted: Wanted): Promise<boolean> {
  const used = await sqlOf(ctx)
    .update(customerTokens)
    .set({ usedAt: sql`now()` })
    .where(isLive(ctx, wanted))
    .returning({ customerId: customerTokens.customerId })
  return used.length > 0
}

/** Invalidates all links that were mailed to a customer. */
export async function revokeTokens(ctx: Context, customerId: string): Promise<void> {
  await sqlOf(ctx)
    .update(customerTokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(customerTokens.customerId, customerId), isNull(customerTokens.usedAt)))
}
