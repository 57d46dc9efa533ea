import { customerVerified } from '@/features/customers/customer.events'
import { subscribe } from '@/platform/events'

import { orderPlaced } from './order.events'
import { adoptOrder, adoptOrders } from './order-owner.repository'

/** What was bought as a guest shows up in the account, once the address is known to be the customer's. */
export const guestOrderClaims = [
  subscribe(customerVerified, 'claim-guest-orders', (ctx, customer) => adoptOrders(ctx, customer)),
  subscribe(orderPlaced, 'claim-for-customer', (ctx, { orderId }) => adoptOrder(ctx, orderId)),
]
