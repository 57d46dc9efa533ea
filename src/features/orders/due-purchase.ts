import type { Purchase } from '@/features/payments/domain/offered-method'
import type { Money } from '@/shared/money'

import type { OrderView } from './domain/order-view'

/** What decides how the rest of an order may be paid. */
export function duePurchase({
  amountDue: amount,
  shippingAddress,
  billingAddress,
}: Pick<OrderView, 'amountDue' | 'shippingAddress' | 'billingAddress'>): Purchase & { readonly amount: Money } {
  const country = shippingAddress?.country ?? billingAddress?.country
  return { amount, requiresShipping: shippingAddress !== null, ...(country ? { country } : {}) }
}
