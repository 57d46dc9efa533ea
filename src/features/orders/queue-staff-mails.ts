import { subscribeTogether } from '@/platform/events'
import { enqueueAll, jobFor } from '@/platform/jobs'

import { newOrderMailJob } from './new-order-mail.job'
import { orderPlaced } from './order.events'
import { listStaffAddresses } from './staff-addresses.queries'

/** One job for each address: if a server refuses one address, the others still get the mail, and get it only once. */
export const staffMails = subscribeTogether(orderPlaced, 'tell-staff', async (ctx, placed) => {
  const addresses = await listStaffAddresses(ctx, [...new Set(placed.map(({ storeId }) => storeId))])
  const jobs = placed.flatMap(({ orderId, storeId }) =>
    (addresses.get(storeId) ?? []).map((to) =>
      jobFor(newOrderMailJob, { orderId, storeId, to }, { key: `${orderId}.${to}` }),
    ),
  )
  await enqueueAll(ctx, jobs)
})
