import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { subscribe } from '@/platform/events'
import { enqueue } from '@/platform/jobs'
import { stores, stores_texts } from '@/platform/payload-schema'
import { subselect } from '@/platform/subselect'
import { sqlOf } from '@/platform/transaction'

import { newOrderMailJob } from './new-order-mail.job'
import { orderPlaced } from './order.events'

/** The addresses of a store that get a mail about each new order: its own list, or else its contact address. */
async function staffAddresses(ctx: SystemContext, storeId: string): Promise<string[]> {
  const { text, parent, path } = stores_texts
  const [row] = await sqlOf(ctx)
    .select({
      isOn: sql<boolean>`coalesce(${stores.newOrderMails}, true)`,
      contact: stores.contact_email,
      addresses: subselect<string[] | null>(sql`
        select array_agg(distinct ${text}) from ${stores_texts}
        where ${parent} = ${stores.id} and ${path} = 'newOrderMailTo'`),
    })
    .from(stores)
    .where(eq(stores.id, storeId))
  if (!row?.isOn) return []
  return row.addresses ?? [row.contact]
}

/** One job for each address: if a server refuses one address, the others still get the mail, and get it only once. */
export const staffMails = subscribe(orderPlaced, 'tell-staff', async (ctx, { orderId, storeId }) => {
  for (const to of await staffAddresses(ctx, storeId)) {
    await enqueue(ctx, newOrderMailJob, { orderId, storeId, to }, { key: `${orderId}.${to}` })
  }
})
