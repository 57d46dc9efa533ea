import { subscribe } from '@/platform/events'
import { enqueue } from '@/platform/jobs'

import { newOrderMailJob } from './new-order-mail.job'
import { orderPlaced } from './order.events'
import { listStaffAddresses } from './staff-addresses.queries'

/** One job for each address: if a server refuses one address, the others still get the mail, and get it only once. */
export const staffMails = subscribe(orderPlaced, 'tell-staff', async (ctx, { orderId, storeId }) => {
  for (const to of await listStaffAddresses(ctx, storeId)) {
    await enqueue(ctx, newOrderMailJob, { orderId, storeId, to }, { key: `${orderId}.${to}` })
  }
})
