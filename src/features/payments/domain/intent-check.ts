import { fail, ok, type Result } from '@/shared/result'

/** The facts that identify a charge, reported by the provider or recorded by this shop. */
export type PaymentFacts = {
  /** In minor units as ISO 4217 counts them. */
  readonly amount: number
  /** ISO 4217, in any case. */
  readonly currency: string
  readonly livemode: boolean
  /** The order that the provider says it is for; null where it says none. */
  readonly orderId: string | null
}

export type QuarantineReason = 'order_mismatch' | 'livemode_mismatch' | 'currency_mismatch' | 'amount_mismatch'

/**
 * Whether an intent matches the recorded payment. Others are quarantined for staff and place no order: an intent of a
 * test key, one of another cart, or one whose amount was changed after it was created.
 */
export function checkIntent(intent: PaymentFacts, expected: PaymentFacts): Result<null, { code: QuarantineReason }> {
  if (intent.orderId === null || intent.orderId !== expected.orderId) return fail('order_mismatch')
  if (intent.livemode !== expected.livemode) return fail('livemode_mismatch')
  if (intent.currency.toUpperCase() !== expected.currency.toUpperCase()) return fail('currency_mismatch')
  if (intent.amount !== expected.amount) return fail('amount_mismatch')
  return ok(null)
}
