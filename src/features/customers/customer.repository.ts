import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { customers } from '@/platform/payload-schema'
import { forgetAccount } from '@/platform/sessions/session-store'
import { sqlOf } from '@/platform/transaction'
import type { Locale } from '@/shared/locales'

import { customerCredentials } from './customer.tables'

/** A shopper with an account. */
export type Customer = {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  /** Whether a link that was mailed to the address has been opened. */
  readonly isVerified: boolean
}

type NewCustomer = { readonly id: string; readonly email: string; readonly name: string; readonly locale: Locale }

/** False when the store has a customer with this address already. */
export async function insertCustomer(ctx: Context, { id, email, name, locale }: NewCustomer): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .insert(customers)
    .values({ id, store: ctx.store.id, email, name, locale, isVerified: false })
    .onConflictDoNothing({ target: [customers.store, customers.email] })
    .returning({ id: customers.id })
  return rows.length > 0
}

type WithHash = Customer & { readonly passwordHash: string | null }

async function findWhere(ctx: Context, condition: SQL): Promise<WithHash | null> {
  const { id, email, name, locale, isVerified } = customers
  const { passwordHash } = customerCredentials
  const [customer] = await sqlOf(ctx)
    .select({ id, email, name, locale, isVerified: sql<boolean>`coalesce(${isVerified}, false)`, passwordHash })
    .from(customers)
    .leftJoin(customerCredentials, eq(customerCredentials.customerId, id))
    .where(and(eq(customers.store, ctx.store.id), condition))
  return customer ?? null
}

export const findCustomerByEmail = (ctx: Context, email: string) => findWhere(ctx, eq(customers.email, email))

export const findCustomer = (ctx: Context, id: string) => findWhere(ctx, eq(customers.id, id))

/** `changes` are those columns that are given. */
export async function updateCustomer(
  ctx: Context,
  id: string,
  changes: { name?: string; isVerified?: true },
): Promise<void> {
  await sqlOf(ctx)
    .update(customers)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(and(eq(customers.id, id), eq(customers.store, ctx.store.id)))
  await forgetAccount(ctx, { kind: 'customer', accountId: id })
}

export async function saveCredential(ctx: Context, customerId: string, passwordHash: string): Promise<void> {
  await sqlOf(ctx)
    .insert(customerCredentials)
    .values({ customerId, passwordHash })
    .onConflictDoUpdate({ target: customerCredentials.customerId, set: { passwordHash, changedAt: sql`now()` } })
}
