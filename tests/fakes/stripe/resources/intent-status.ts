import type Stripe from 'stripe'
import { invalidState } from '../http/errors.ts'

type Status = Stripe.PaymentIntent.Status
type Action = 'confirmed' | 'captured' | 'canceled'

/** From which statuses each call may start (https://docs.stripe.com/payments/paymentintents/lifecycle). */
const ALLOWED: Record<Action, readonly Status[]> = {
  confirmed: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
  captured: ['requires_capture'],
  canceled: ['requires_payment_method', 'requires_capture', 'requires_confirmation', 'requires_action'],
}

/** Amount, currency and payment method change only before anything was charged. */
const UPDATABLE: readonly Status[] = ['requires_payment_method', 'requires_confirmation', 'requires_action']

const VERB: Record<Action, string> = { confirmed: 'confirm', captured: 'capture', canceled: 'cancel' }

/** Throws 400 `payment_intent_unexpected_state` unless the action may start from the intent's status. */
export function requireStatusFor(action: Action, intent: Stripe.PaymentIntent): void {
  if (ALLOWED[action].includes(intent.status)) return
  const message =
    action === 'confirmed' && intent.status === 'succeeded'
      ? 'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.'
      : `You cannot ${VERB[action]} this PaymentIntent because it has a status of ${intent.status}. Only a ` +
        `PaymentIntent with one of the following statuses may be ${action}: ${ALLOWED[action].join(', ')}.`
  throw unexpectedState(message, intent)
}

/** Throws 400 `payment_intent_unexpected_state` when the field cannot change any more. */
export function requireUpdatable(field: string, intent: Stripe.PaymentIntent): void {
  if (UPDATABLE.includes(intent.status)) return
  throw unexpectedState(
    `This PaymentIntent's ${field} could not be updated because it has a status of ${intent.status}. You may only ` +
      `update the ${field} of a PaymentIntent with one of the following statuses: ${UPDATABLE.join(', ')}.`,
    intent,
  )
}

/** 400 `payment_intent_unexpected_state` with the intent as it is. */
export function unexpectedState(message: string, intent: Stripe.PaymentIntent): Error {
  return invalidState(message, 'payment_intent_unexpected_state', structuredClone(intent))
}
