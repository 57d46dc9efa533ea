import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { subscribe } from '@/platform/events'
import { enqueue } from '@/platform/jobs'
import { sqlOf } from '@/platform/transaction'

import { newOrderMailJob } from './new-order-mail.job'
import { orderPlaced } from './order.events'

type Row = { isOn: boolean; contact: string; addresses: string[] | null }

/** The addresses of a store that get a mail about each new order: its own list, or else its contact address. */
async function staffAddresses(ctx: SystemContext, storeId: string): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select coalesce(new_order_mails, true) as "isOn", contact_email as contact, (
      select array_agg(distinct t.text) from stores_texts t where t.parent_id = stores.id and t.path = 'newOrderMailTo'
    ) as addresses
    from stores where id = ${storeId}`)
  const [row] = rows
  if (!row?.isOn) return []
  return row.addresses ?? [row.contact]
}

/** One job for each address: if a server refuses one address, the others still get the mail, and get it only once. */
export const staffMails = subscribe(orderPlaced, 'tell-staff', async (ctx, { orderId, storeId }) => {
  for (const to of await staffAddresses(ctx, storeId)) {
    await enqueue(ctx, newOrderMailJob, { orderId, storeId, to }, { key: `${orderId}.${to}` })
  }
})
