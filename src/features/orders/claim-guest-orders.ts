import { customerVerified } from '@/features/customers/customer.events'
import { subscribe, subscribeTogether } from '@/platform/events'

import { orderPlaced } from './order.events'
import { adoptGuestOrders, adoptOrders } from './order-owner.repository'

/** Adds orders placed as a guest to the account, once the customer has confirmed the address. */
export const guestOrderClaims = [
  subscribe(customerVerified, 'claim-guest-orders', (ctx, customer) => adoptOrders(ctx, customer)),
  subscribeTogether(orderPlaced, 'claim-for-customer', (ctx, placed) =>
    adoptGuestOrders(
      ctx,
      placed.map(({ orderId }) => orderId),
    ),
  ),
]
