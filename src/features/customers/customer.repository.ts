import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { forgetAccount } from '@/platform/sessions/session-store'
import { sqlOf } from '@/platform/transaction'
import type { Locale } from '@/shared/locales'

/** A shopper with an account. */
export type Customer = {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  /** Whether a link that was mailed to the address has been opened. */
  readonly isVerified: boolean
}

const columns = sql`c.id, c.email, c.name, c.locale, coalesce(c.is_verified, false) as "isVerified"`

type NewCustomer = { readonly id: string; readonly email: string; readonly name: string; readonly locale: Locale }

/** False when the store has a customer with this address already. */
export async function insertCustomer(ctx: Context, { id, email, name, locale }: NewCustomer): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    insert into customers (id, store_id, email, name, locale, is_verified)
    values (${id}, ${ctx.store.id}, ${email}, ${name}, ${locale}, false)
    on conflict (store_id, email) do nothing returning id`)
  return rows.length > 0
}

type WithHash = Customer & { readonly passwordHash: string | null }

async function findWhere(ctx: Context, condition: ReturnType<typeof sql>): Promise<WithHash | null> {
  const { rows } = await sqlOf(ctx).execute<WithHash>(sql`
    select ${columns}, credential.password_hash as "passwordHash"
    from customers c left join customer_credentials credential on credential.customer_id = c.id
    where c.store_id = ${ctx.store.id} and ${condition}`)
  return rows[0] ?? null
}

export const findCustomerByEmail = (ctx: Context, email: string) => findWhere(ctx, sql`c.email = ${email}`)

export const findCustomer = (ctx: Context, id: string) => findWhere(ctx, sql`c.id = ${id}`)

/** `changes` are those columns that are given. */
export async function updateCustomer(
  ctx: Context,
  id: string,
  changes: { name?: string; isVerified?: true },
): Promise<void> {
  const { name, isVerified } = changes
  await sqlOf(ctx).execute(sql`
    update customers set name = coalesce(${name ?? null}, name),
      is_verified = coalesce(${isVerified ?? null}, is_verified), updated_at = now()
    where id = ${id} and store_id = ${ctx.store.id}`)
  await forgetAccount(ctx, { kind: 'customer', accountId: id })
}

export async function saveCredential(ctx: Context, customerId: string, passwordHash: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    insert into customer_credentials (customer_id, password_hash) values (${customerId}, ${passwordHash})
    on conflict (customer_id) do update set password_hash = excluded.password_hash, changed_at = now()`)
}
