import type Stripe from 'stripe'

import { PaymentRefusedError, PaymentUnavailableError, type OnlineProvider } from '@/features/payments/provider'
import { money, type CurrencyCode } from '@/shared/money'

import { toStripeAmount } from './stripe-amount'
import { stripeBrowser } from './stripe-browser'
import { stripeBrowserData, stripeClient, stripeMode } from './stripe-client'
import { callStripe, isMissing } from './stripe-errors'
import { readStripeEvent } from './stripe-event'
import { stripeCurrencies, stripeLimits } from './stripe-limits'
import { toPresentState, toProviderRefund } from './stripe-state'

async function orNull<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call()
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const listRefunds = (reference: string): Promise<Stripe.Refund[]> =>
  stripeClient().refunds.list({ payment_intent: reference, limit: 100 }).autoPagingToArray({ limit: 1000 })

const listDisputes = (reference: string): Promise<Stripe.Dispute[]> =>
  stripeClient().disputes.list({ payment_intent: reference, limit: 100 }).autoPagingToArray({ limit: 100 })

function stripeAmount(amount: number, currency: CurrencyCode): number {
  const converted = toStripeAmount(money(amount, currency))
  if (!converted.ok) throw new PaymentRefusedError(converted.code, `Stripe cannot charge ${String(amount)} ${currency}`)
  return converted.value
}

/** Whether a charge shows refunded money, where failed refunds do not count. */
const hasRefunds = (intent: Stripe.PaymentIntent): boolean =>
  typeof intent.latest_charge === 'object' && (intent.latest_charge?.amount_refunded ?? 0) > 0

const isDisputed = ({ latest_charge: charge }: Stripe.PaymentIntent): boolean =>
  typeof charge === 'object' && charge?.disputed === true

/** PaymentIntents with automatic payment methods: https://docs.stripe.com/api/payment_intents. */
export const stripeProvider: OnlineProvider = {
  id: 'stripe',
  kind: 'online',
  mode: stripeMode,
  currencies: stripeCurrencies,
  countries: 'all',
  limits: stripeLimits,
  readWebhook: readStripeEvent,
  browser: stripeBrowser,

  start: ({ key, orderId, amount, currency }) =>
    callStripe(async () => {
      const intent = await stripeClient().paymentIntents.create(
        {
          amount: stripeAmount(amount, currency),
          currency: currency.toLowerCase(),
          automatic_payment_methods: { enabled: true },
          metadata: { order: orderId },
        },
        { idempotencyKey: key },
      )
      const browser = stripeBrowserData(intent)
      if (!browser) throw new PaymentUnavailableError(`Stripe gave no client secret for ${intent.id}`)
      return { reference: intent.id, browser }
    }),

  fetch: (reference, { withRefunds = false, withDisputes = false } = {}) =>
    callStripe(() =>
      orNull(async () => {
        const intent = await stripeClient().paymentIntents.retrieve(reference, { expand: ['latest_charge'] })
        return toPresentState(intent, {
          refunds: withRefunds || hasRefunds(intent) ? await listRefunds(reference) : null,
          disputes: withDisputes || isDisputed(intent) ? await listDisputes(reference) : null,
        })
      }),
    ),

  // Without our own idempotency keys: canceling and capturing are idempotent, and Stripe would repeat a refusal to the
  // same key for a day. The client makes keys for its own retries.
  cancel: (reference) =>
    callStripe(async () => {
      await stripeClient().paymentIntents.cancel(reference)
    }),

  capture: (reference) =>
    callStripe(async () => {
      await stripeClient().paymentIntents.capture(reference)
    }),

  refund: ({ key, reference, amount, currency }) =>
    callStripe(async () => {
      if (reference === null) throw new Error('A payment without an intent cannot have been paid')
      // Stripe deletes idempotency keys after a day, so an earlier refund is recognized by its metadata.
      const earlier = (await listRefunds(reference)).find((refund) => refund.metadata?.['refund'] === key)
      if (earlier) return toProviderRefund(earlier)
      return toProviderRefund(
        await stripeClient().refunds.create(
          { payment_intent: reference, amount: stripeAmount(amount, currency), metadata: { refund: key } },
          { idempotencyKey: key },
        ),
      )
    }),
}
