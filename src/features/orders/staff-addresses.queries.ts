import { inArray, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { stores, stores_texts } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'

/** The addresses of each store that get a mail about each new order: its own list, or else its contact address. */
export async function listStaffAddresses(
  ctx: SystemContext,
  storeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { text, parent, path } = stores_texts
  const rows = await sqlOf(ctx)
    .select({
      id: stores.id,
      isOn: sql<boolean>`coalesce(${stores.newOrderMails}, true)`,
      contact: stores.contact_email,
      addresses: subquery<string[] | null>(sql`
        select array_agg(distinct ${text}) from ${stores_texts}
        where ${parent} = ${stores.id} and ${path} = 'newOrderMailTo'`),
    })
    .from(stores)
    .where(inArray(stores.id, [...storeIds]))
  return new Map(rows.map(({ id, isOn, contact, addresses }) => [id, isOn ? (addresses ?? [contact]) : []]))
}
