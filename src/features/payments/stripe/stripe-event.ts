import Stripe from 'stripe'

import type { PaymentEventHint } from '@/features/payments/payment-event.repository'
import { env } from '@/platform/env'
import { fail, ok, type Result } from '@/shared/result'

import { stripeClient } from './stripe-client'

/** Everything else that Stripe sends is stored as ignored. */
const handledTypes: readonly string[] = [
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'payment_intent.processing',
  'payment_intent.amount_capturable_updated',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.closed',
] satisfies Stripe.Event['type'][]

export const isHandledType = (type: string): boolean => handledTypes.includes(type)

/**
 * The event in a webhook's raw body, if Stripe signed it within the last five minutes
 * (https://docs.stripe.com/webhooks#verify-manually).
 */
export function verifyStripeEvent(
  body: string,
  signature: string | null,
): Result<Stripe.Event, { code: 'invalid_signature' }> {
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (!secret || signature === null) return fail('invalid_signature')
  try {
    return ok(stripeClient().webhooks.constructEvent(body, signature, secret))
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError) {
      return fail('invalid_signature')
    }
    throw error
  }
}

function stringField(object: object, name: string): string | null {
  const value = (object as Record<string, unknown>)[name]
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null
}

/** Which intent or dispute to ask Stripe for. */
export function hintOf(event: Stripe.Event): PaymentEventHint {
  const object: object = event.data.object
  const isIntent = event.type.startsWith('payment_intent.')
  return {
    livemode: event.livemode,
    created: event.created,
    reference: stringField(object, isIntent ? 'id' : 'payment_intent'),
    disputeId: event.type.startsWith('charge.dispute.') ? stringField(object, 'id') : null,
  }
}
