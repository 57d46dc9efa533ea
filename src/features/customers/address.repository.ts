import { and, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { customers, customers_addresses as addresses } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import type { Address } from '@/shared/address-format'

export type SavedAddress = { readonly id: string; readonly isDefault: boolean; readonly address: Address }

type Row = Omit<typeof addresses.$inferSelect, '_order' | '_parentID' | 'country'> & Pick<Address, 'country'>

/** A customer's addresses, the default one first. */
export async function selectAddresses(ctx: Context, customerId: string): Promise<SavedAddress[]> {
  const { _order, _parentID, ...columns } = getTableColumns(addresses)
  const rows = await sqlOf(ctx)
    .select({ ...columns, country: sql<Address['country']>`${addresses.country}` })
    .from(addresses)
    .where(eq(_parentID, customerId))
    .orderBy(sql`${addresses.isDefault} desc nulls last`, _order)
  return rows.map(toSaved)
}

function toSaved({ id, isDefault, company, line2, region, postalCode, phone, ...rest }: Row): SavedAddress {
  const address: Address = {
    ...rest,
    ...(company ? { company } : {}),
    ...(line2 ? { line2 } : {}),
    ...(region ? { region } : {}),
    ...(postalCode ? { postalCode } : {}),
    ...(phone ? { phone } : {}),
  }
  return { id, isDefault: isDefault ?? false, address }
}

/** Locks the customer until the end of the transaction, so that two tabs cannot make two defaults. */
export async function lockCustomer(ctx: Context, customerId: string): Promise<void> {
  await sqlOf(ctx)
    .update(customers)
    .set({ updatedAt: sql`now()` })
    .where(and(eq(customers.id, customerId), eq(customers.store, ctx.store.id)))
}

/** Inserts an address or replaces the one with its id; the order of the others stays. */
export async function saveAddress(ctx: Context, customerId: string, { id, isDefault, address }: SavedAddress) {
  const db = sqlOf(ctx)
  if (isDefault) await db.update(addresses).set({ isDefault: false }).where(eq(addresses._parentID, customerId))
  const optional = { company: null, line2: null, region: null, postalCode: null, phone: null }
  const row = { ...optional, ...address, isDefault }
  const last = sql<number>`(select coalesce(max(${addresses._order}), 0) from ${addresses}
    where ${addresses._parentID} = ${customerId}::uuid)`
  await db
    .insert(addresses)
    .values({ ...row, id, _parentID: customerId, _order: sql`${last} + 1` })
    .onConflictDoUpdate({ target: addresses.id, set: row, setWhere: eq(addresses._parentID, customerId) })
}

export async function deleteAddress(ctx: Context, customerId: string, id: string): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .delete(addresses)
    .where(and(eq(addresses.id, id), eq(addresses._parentID, customerId)))
    .returning({ id: addresses.id })
  return rows.length > 0
}
