import { customerVerified } from '@/features/customers/customer.events'
import { subscribe } from '@/platform/events'

import { orderPlaced } from './order.events'
import { adoptOrder, adoptOrders } from './order-owner.repository'

/** Adds orders placed as a guest to the account, once the customer has confirmed the address. */
export const guestOrderClaims = [
  subscribe(customerVerified, 'claim-guest-orders', (ctx, customer) => adoptOrders(ctx, customer)),
  subscribe(orderPlaced, 'claim-for-customer', (ctx, { orderId }) => adoptOrder(ctx, orderId)),
]
