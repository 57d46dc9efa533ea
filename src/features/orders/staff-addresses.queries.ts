import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { stores, stores_texts } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'

/** The addresses of a store that get a mail about each new order: its own list, or else its contact address. */
export async function listStaffAddresses(ctx: SystemContext, storeId: string): Promise<string[]> {
  const { text, parent, path } = stores_texts
  const [row] = await sqlOf(ctx)
    .select({
      isOn: sql<boolean>`coalesce(${stores.newOrderMails}, true)`,
      contact: stores.contact_email,
      addresses: subquery<string[] | null>(sql`
        select array_agg(distinct ${text}) from ${stores_texts}
        where ${parent} = ${stores.id} and ${path} = 'newOrderMailTo'`),
    })
    .from(stores)
    .where(eq(stores.id, storeId))
  if (!row?.isOn) return []
  return row.addresses ?? [row.contact]
}
