import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import type { Address } from '@/shared/address-format'

export type SavedAddress = { readonly id: string; readonly isDefault: boolean; readonly address: Address }

type Row = Omit<Address, 'company' | 'line2' | 'region' | 'postalCode' | 'phone'> & {
  id: string
  isDefault: boolean
  company: string | null
  line2: string | null
  region: string | null
  postalCode: string | null
  phone: string | null
}

/** A customer's addresses, the default one first. */
export async function selectAddresses(ctx: Context, customerId: string): Promise<SavedAddress[]> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select id, name, company, line1, line2, city, region, postal_code as "postalCode", country, phone,
      coalesce(is_default, false) as "isDefault"
    from customers_addresses where _parent_id = ${customerId} order by is_default desc nulls last, _order`)
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
  return { id, isDefault, address }
}

/** Locks the customer until the end of the transaction, so that two tabs cannot make two defaults. */
export async function lockCustomer(ctx: Context, customerId: string): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update customers set updated_at = now() where id = ${customerId} and store_id = ${ctx.store.id}`)
}

/** Inserts an address or replaces the one with its id; the order of the others stays. */
export async function saveAddress(ctx: Context, customerId: string, { id, isDefault, address }: SavedAddress) {
  if (isDefault) {
    await sqlOf(ctx).execute(sql`update customers_addresses set is_default = false where _parent_id = ${customerId}`)
  }
  await sqlOf(ctx).execute(sql`
    insert into customers_addresses as a
      (_order, _parent_id, id, name, company, line1, line2, city, region, postal_code, country, phone, is_default)
    select coalesce(max(_order), 0) + 1, ${customerId}::uuid, ${id}, ${address.name}, ${address.company ?? null},
      ${address.line1}, ${address.line2 ?? null}, ${address.city}, ${address.region ?? null},
      ${address.postalCode ?? null}, ${address.country}, ${address.phone ?? null}, ${isDefault}
    from customers_addresses where _parent_id = ${customerId}
    on conflict (id) do update set name = excluded.name, company = excluded.company, line1 = excluded.line1,
      line2 = excluded.line2, city = excluded.city, region = excluded.region, postal_code = excluded.postal_code,
      country = excluded.country, phone = excluded.phone, is_default = excluded.is_default
    where a._parent_id = excluded._parent_id`)
}

export async function deleteAddress(ctx: Context, customerId: string, id: string): Promise<boolean> {
  const { rows } = await sqlOf(ctx).execute(sql`
    delete from customers_addresses where id = ${id} and _parent_id = ${customerId} returning id`)
  return rows.length > 0
}
