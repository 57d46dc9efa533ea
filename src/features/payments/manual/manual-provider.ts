import type { ByHandProvider } from '@/features/payments/provider'

/**
 * Bank transfer, cash on delivery and the like: the money moves outside of the shop, and staff record it. A refund is
 * complete as soon as it is recorded.
 */
export const manualProvider: ByHandProvider = {
  id: 'manual',
  kind: 'by_hand',
  mode: () => 'live',
  currencies: 'all',
  countries: 'all',
  limits: () => ({ least: null, most: null, step: 1 }),
  refund: ({ key, amount }) =>
    Promise.resolve({ reference: `manual_${key}`, refundId: key, status: 'succeeded', amount, failureMessage: null }),
}
