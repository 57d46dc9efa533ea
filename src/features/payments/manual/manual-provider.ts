import type { PaymentProvider } from '@/features/payments/provider'
import { ok } from '@/shared/result'

/**
 * Bank transfer, cash on delivery and the like: people move the money, and staff say so. Nobody can be asked how a
 * payment stands, and a refund is done as soon as it is recorded.
 */
export const manualProvider: PaymentProvider = {
  canTake: () => ok(null),
  start: () => Promise.resolve({ reference: null, clientSecret: null }),
  fetch: () => Promise.resolve(null),
  cancel: () => Promise.resolve(),
  capture: () => Promise.resolve(),
  refund: ({ key, amount }) =>
    Promise.resolve({ reference: `manual_${key}`, refundId: key, status: 'succeeded', amount, failureMessage: null }),
  refundStep: () => 1,
}
